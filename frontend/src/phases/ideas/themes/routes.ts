/** The route of a project's themes. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute } from '@/routing/parents';
import { themesQuery } from './queries';

export const themesRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/themes',
  validateSearch: (search: Record<string, unknown>): { theme?: string } => ({
    theme: typeof search.theme === 'string' ? search.theme : undefined,
  }),
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('ideas', 'themes'),
      orNotFound(context.queryClient.ensureQueryData(themesQuery(params.projectId))),
    ]),
  component: lazyRouteComponent(() => import('./ThemesPage'), 'ThemesPage'),
});
