/** The way in. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { rootRoute } from '@/routing/parents';

export interface SignInSearch {
  /** An address of ours to come back to. */
  returnTo?: string;
  expired?: boolean;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    returnTo: ownAddress(search.returnTo),
    expired: search.expired === true || search.expired === 'true' ? true : undefined,
  }),
  loader: () => loadWords('identity'),
  component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
});

/** Only paths of ours: a link from elsewhere must not send people away after signing in. */
export function ownAddress(address: unknown): string | undefined {
  if (typeof address !== 'string' || !/^\/(?![/\\])/.test(address)) return undefined;
  return address.startsWith('/sign-in') ? undefined : address;
}
