/** The route of the text blocks, for those who answer ideas. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute } from '@/routing/parents';
import { textBlocksQuery } from './queries';

export const textBlocksRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/text-blocks',
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('answers'),
      orNotFound(context.queryClient.ensureQueryData(textBlocksQuery(params.projectId))),
    ]),
  component: lazyRouteComponent(() => import('./TextBlocksPage'), 'TextBlocksPage'),
});
