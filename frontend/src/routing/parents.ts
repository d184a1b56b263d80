/** The routes that features hang theirs on. `app/routes.tsx` gives them their pages. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { isProblem } from '@/api/problems';
import { projectQuery } from '@/api/projects';
import { rememberSignedIn, sessionQuery, signedInHint } from '@/api/session';
import { loadWords } from '@/i18n/i18n';

export interface RouterContext {
  queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Everything beneath is for signed-in people; others sign in first and come back. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const signIn = () =>
      redirect({ to: '/sign-in', search: { returnTo: location.href }, replace: true });
    if (signedInHint() === 'no') throw signIn();
    try {
      await context.queryClient.ensureQueryData(sessionQuery);
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
      rememberSignedIn(false);
      throw signIn();
    }
  },
});

/** One project: its header, its trail and its gate stand around every page beneath. */
export const projectRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'projects/$projectId',
  loader: async ({ context, params }) => {
    await Promise.all([
      orNotFound(context.queryClient.ensureQueryData(projectQuery(params.projectId))),
      loadWords('projects'),
    ]);
  },
});

/** In a loader: what does not exist for this person becomes the page that says so. */
export async function orNotFound<Data>(asked: Promise<Data>): Promise<Data> {
  try {
    return await asked;
  } catch (error) {
    // An address with a mistyped id is refused as wrong input (422): there is nothing either.
    if (isProblem(error) && (error.status === 404 || error.status === 422)) throw notFound();
    throw error;
  }
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** One thing is done here, often by somebody with a phone: path and gate stay away. */
    quietFrame?: true;
  }
}
