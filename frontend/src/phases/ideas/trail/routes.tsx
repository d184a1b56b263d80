/** The routes of an idea's trail: for members of its project, and for an author without an account. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute, rootRoute } from '@/routing/parents';
import { trailQuery } from './queries';

export const trailRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/$ideaId/trail',
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('ideaDetails', 'ideas', 'trail'),
      orNotFound(context.queryClient.ensureQueryData(trailQuery(params.projectId, params.ideaId))),
    ]),
  component: lazyRouteComponent(() => import('./TrailPage'), 'TrailPage'),
});

export const openTrailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'trail',
  loader: () => loadWords('trail'),
  component: lazyRouteComponent(() => import('./OpenTrailPage'), 'OpenTrailPage'),
});
