/** Routes of the phase “reality check”: all selected ideas, one of them, and one's own say. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute } from '@/routing/parents';
import { premortemRoute } from './premortem/routes';
import { prospectsRoutes } from './prospects/routes';
import { realityCheckQuery } from './queries';

export const realityCheckRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'reality-check',
  loader: () => loadWords('realityCheck', 'rounds', 'invitations', 'links'),
  component: lazyRouteComponent(() => import('./RealityCheckPage'), 'RealityCheckPage'),
});

export const checkedIdeaRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'reality-check/$ideaId',
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('realityCheck', 'rounds', 'invitations', 'links'),
      loadWords('perspectives', 'prospects', 'complexity', 'readiness', 'looks'),
      orNotFound(
        context.queryClient.ensureQueryData(realityCheckQuery(params.projectId, params.ideaId)),
      ),
    ]),
  component: lazyRouteComponent(() => import('./CheckedIdeaPage'), 'CheckedIdeaPage'),
});

export const sayRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'reality-check/$ideaId/say',
  staticData: { quietFrame: true },
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('realityCheck', 'rounds', 'invitations', 'links'),
      orNotFound(
        context.queryClient.ensureQueryData(realityCheckQuery(params.projectId, params.ideaId)),
      ),
    ]),
  component: lazyRouteComponent(() => import('./SayPage'), 'SayPage'),
});

export const realityCheckRoutes = [
  realityCheckRoute,
  checkedIdeaRoute,
  sayRoute,
  premortemRoute,
  ...prospectsRoutes,
] as const;
