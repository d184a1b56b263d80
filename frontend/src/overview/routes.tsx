/** My work: the front page of whoever is signed in. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { signedInRoute } from '@/routing/parents';

export const workRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  loader: () => loadWords('overview'),
  component: lazyRouteComponent(() => import('./WorkPage'), 'WorkPage'),
});
