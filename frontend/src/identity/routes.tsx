/** The way in, one's own account, and the organisations with their people. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, rootRoute, signedInRoute } from '@/routing/parents';
import { organisationQuery } from './administration';

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

const organisationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'organisations',
  loader: () => loadWords('administration'),
  component: lazyRouteComponent(() => import('./OrganisationsPage'), 'OrganisationsPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'organisations/$organisationId',
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('administration'),
      orNotFound(context.queryClient.ensureQueryData(organisationQuery(params.organisationId))),
    ]),
  component: lazyRouteComponent(() => import('./OrganisationPage'), 'OrganisationPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'account',
  loader: () => loadWords('administration'),
  component: lazyRouteComponent(() => import('./AccountPage'), 'AccountPage'),
});

export const administrationRoutes = [organisationsRoute, organisationRoute, accountRoute] as const;
