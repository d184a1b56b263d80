/** The route on which an administrator keeps the municipality's own states. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, signedInRoute } from '@/routing/parents';
import { keptStatesQuery } from './queries';

export const statesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'organisations/$organisationId/idea-states',
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('ideas', 'states'),
      orNotFound(context.queryClient.ensureQueryData(keptStatesQuery(params.organisationId))),
    ]),
  component: lazyRouteComponent(() => import('./StatesPage'), 'StatesPage'),
});
