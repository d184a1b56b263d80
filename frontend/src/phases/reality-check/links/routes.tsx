/** The page for somebody without an account, who speaks over a personal link. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { rootRoute } from '@/routing/parents';

export const sayByLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'say',
  loader: () => loadWords('realityCheck', 'links', 'projects'),
  component: lazyRouteComponent(() => import('./SayByLinkPage'), 'SayByLinkPage'),
});
