/** The address of an idea's pre-mortems. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute } from '@/routing/parents';
import { realityCheckQuery } from '../queries';
import { premortemsQuery } from './queries';

export const premortemRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'reality-check/$ideaId/premortem',
  validateSearch: (search: Record<string, unknown>): { session?: string } => ({
    session: typeof search.session === 'string' ? search.session : undefined,
  }),
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('realityCheck', 'premortem'),
      orNotFound(
        context.queryClient.ensureQueryData(realityCheckQuery(params.projectId, params.ideaId)),
      ),
      context.queryClient.ensureQueryData(premortemsQuery(params.projectId, params.ideaId)),
    ]),
  component: lazyRouteComponent(() => import('./PremortemPage'), 'PremortemPage'),
});
