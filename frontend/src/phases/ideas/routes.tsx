/** Routes of the phase “idea generation”. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { projectRoute } from '@/routing/parents';

export const ideasRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas',
  loader: () => loadWords('ideas'),
  component: lazyRouteComponent(() => import('./IdeasPage'), 'IdeasPage'),
});

export const ideasRoutes = [ideasRoute] as const;
