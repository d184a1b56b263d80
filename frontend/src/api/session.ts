/** Who is signed in. Every page may ask, so the query lives here rather than in a feature. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { components } from './schema.gen';

export type Session = components['schemas']['SessionRead'];
export type Place = Session['places'][number];

export const sessionQuery = queryOptions({
  queryKey: ['session'] as const,
  queryFn: ({ signal }) => body(api.GET('/api/v1/session', { signal })),
  staleTime: 5 * 60_000,
  retry: false,
});

/** May the person do this everywhere in one of their municipalities? */
export function mayAnywhere(session: Session, permission: string): string | undefined {
  return Object.entries(session.permissions).find(([, held]) => held.includes(permission))?.[0];
}

const HINT = 'samskab.signedIn';

/** Spares the server (and the console) a question whose answer is known: nobody is signed in. */
export function signedInHint(): 'yes' | 'no' | 'unknown' {
  try {
    return localStorage.getItem(HINT) === 'yes' ? 'yes' : 'no';
  } catch {
    return 'unknown';
  }
}

export function rememberSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(HINT, 'yes');
    else localStorage.removeItem(HINT);
  } catch {
    // Without a store we simply ask the server.
  }
}

/** What anyone may see, signed in or not, begins its key with this. */
export const PUBLIC = 'public';

/** Nothing of the former person's is shown to the next. */
export function forgetPerson(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== PUBLIC });
}
