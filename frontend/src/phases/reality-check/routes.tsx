/** Routes of the phase “reality check”. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { projectRoute } from '@/routing/parents';

export const realityCheckRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'reality-check',
  loader: () => loadWords('realityCheck'),
  component: lazyRouteComponent(() => import('./RealityCheckPage'), 'RealityCheckPage'),
});

export const realityCheckRoutes = [realityCheckRoute] as const;
