/** Routes of the phase “test set-up”. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { projectRoute } from '@/routing/parents';

export const testSetupRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'test-setup',
  loader: () => loadWords('testSetups'),
  component: lazyRouteComponent(() => import('./TestSetupPage'), 'TestSetupPage'),
});

export const testSetupRoutes = [testSetupRoute] as const;
