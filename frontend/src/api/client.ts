/** The one way to the API: typed by `openapi.yaml`, cookies along, every failure a `Problem`. */
import createClient, { type Middleware } from 'openapi-fetch';
import { apiOrigin } from './config';
import { problemFrom, unreachable } from './problems';
import type { paths } from './schema.gen';

let sessionEnded: () => void = () => {};

/** Who is told when an answer says that nobody is signed in any more. */
export function onSessionEnded(listener: () => void): void {
  sessionEnded = listener;
}

/** For what reaches the API by another way than `api`. */
export function sessionHasEnded(): void {
  sessionEnded();
}

const failures: Middleware = {
  onError: ({ error }) => (isAbort(error) ? undefined : unreachable()),
  onResponse: ({ response, schemaPath }) => {
    // The session's own routes say 401 to those who ask whether they are signed in, or try to.
    if (response.status === 401 && schemaPath !== '/api/v1/session') sessionEnded();
  },
};

export const api = createClient<paths>({
  baseUrl: apiOrigin(),
  credentials: 'include',
  headers: { Accept: 'application/json' },
  // Looked up at call time, so that a test's or a browser extension's fetch is used.
  fetch: (request) => globalThis.fetch(request),
});
api.use(failures);

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; throws a `Problem` otherwise. */
export async function body<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  return (await answered(answer)).data;
}

/** The body together with its `ETag`, for a change that follows. */
export async function bodyAndTag<Data>(
  answer: Promise<Answer<Data>>,
): Promise<{ data: Data; etag: string }> {
  const { data, response } = await answered(answer);
  return { data, etag: response.headers.get('ETag') ?? '' };
}

/** For answers without a body (204): throws a `Problem` when it was refused. */
export async function done(answer: Promise<Answer<unknown>>): Promise<void> {
  await answered(answer);
}

/** `header: ifMatch(project.version)` on PATCH, PUT and DELETE: a change names what it changes. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** `header: idempotent(key)` on a POST that creates: pressing twice, or retrying, makes one. */
export function idempotent(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** A fresh key; make one when the form opens, and a new one after each success. */
export function newKey(): string {
  return crypto.randomUUID();
}

async function answered<Data>(
  answer: Promise<Answer<Data>>,
): Promise<{ data: Data; response: Response }> {
  const { data, error, response } = await answer;
  if (!response.ok || error !== undefined) throw await problemFrom(response, error);
  return { data: data as Data, response };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
