/** What I was told of, and how I want to be told. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { signedInRoute } from '@/routing/parents';

export interface NoticesSearch {
  /** Everything, not only what is unread. */
  all?: boolean;
}

const noticesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'notices',
  validateSearch: (search: Record<string, unknown>): NoticesSearch => ({
    all: search.all === true || search.all === 'true' ? true : undefined,
  }),
  loader: () => loadWords('notices'),
  component: lazyRouteComponent(() => import('./NoticesPage'), 'NoticesPage'),
});

const preferencesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'notices/preferences',
  loader: () => loadWords('notices'),
  component: lazyRouteComponent(() => import('./PreferencesPage'), 'PreferencesPage'),
});

export const noticesRoutes = [noticesRoute, preferencesRoute] as const;
