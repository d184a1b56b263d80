/** The route of what was flagged. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute } from '@/routing/parents';
import { flaggedQuery } from './queries';

export const flagsRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/flags',
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('ideas', 'discussion'),
      orNotFound(context.queryClient.ensureQueryData(flaggedQuery(params.projectId))),
    ]),
  component: lazyRouteComponent(() => import('./FlagsPage'), 'FlagsPage'),
});
