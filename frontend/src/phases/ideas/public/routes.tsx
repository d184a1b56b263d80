/** Routes of public challenges: pages for everybody, and paper for those who lead. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute, rootRoute } from '@/routing/parents';
import { challengesQuery } from '../queries';
import { publicChallengeQuery } from './queries';

const publicChallengeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'public/challenges/$challengeId',
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('ideaDetails', 'publicPage'),
      orNotFound(context.queryClient.ensureQueryData(publicChallengeQuery(params.challengeId))),
    ]),
  component: lazyRouteComponent(() => import('./PublicChallengePage'), 'PublicChallengePage'),
});

const confirmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'public/confirm',
  loader: () => loadWords('publicPage'),
  component: lazyRouteComponent(() => import('./LinkPages'), 'ConfirmPage'),
});

const stopRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'public/stop',
  loader: () => loadWords('publicPage'),
  component: lazyRouteComponent(() => import('./LinkPages'), 'StopPage'),
});

const paperRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'challenges/$challengeId/paper',
  staticData: { quietFrame: true },
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('ideas', 'publicPage'),
      orNotFound(context.queryClient.ensureQueryData(challengesQuery(params.projectId))),
    ]),
  component: lazyRouteComponent(() => import('./PaperFormPage'), 'PaperFormPage'),
});

const transcribeRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'challenges/$challengeId/transcribe',
  staticData: { quietFrame: true },
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('ideaDetails', 'ideas', 'publicPage'),
      orNotFound(context.queryClient.ensureQueryData(challengesQuery(params.projectId))),
    ]),
  component: lazyRouteComponent(() => import('./TranscribePage'), 'TranscribePage'),
});

export const publicRoutes = [publicChallengeRoute, confirmRoute, stopRoute] as const;
export const paperRoutes = [paperRoute, transcribeRoute] as const;
