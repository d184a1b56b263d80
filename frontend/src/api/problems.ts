/** Problem documents (RFC 9457) as errors the interface can translate and place beside a field. */
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { i18n, sayIfKnown } from '@/i18n/i18n';

export interface FieldProblem {
  /** JSON pointer into the request body (`/weights/citizen`), or `query:name`. */
  pointer: string;
  code: string;
  detail: string;
}

export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  code: string;
  request_id?: string;
  permission?: string | null;
  errors?: FieldProblem[] | null;
}

/** What every failed request throws. `status` 0 means that the server was never reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly permission: string | undefined;
  readonly errors: readonly FieldProblem[];
  /** Seconds to wait before trying again, where the server said so. */
  readonly retryAfter: number | undefined;

  constructor(document: ProblemDocument, retryAfter?: number) {
    super(document.detail || document.title);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.detail = document.detail;
    this.requestId = document.request_id;
    this.permission = document.permission ?? undefined;
    this.errors = document.errors ?? [];
    this.retryAfter = retryAfter;
  }
}

export function isProblem(error: unknown): error is Problem {
  return error instanceof Problem;
}

/** Reads a failed response; a proxy's HTML page becomes a problem too. */
export async function problemFrom(response: Response, body?: unknown): Promise<Problem> {
  const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
  const read = isDocument(body) ? body : await readBody(response);
  if (isDocument(read)) return new Problem(read, retryAfter);
  return new Problem(
    {
      type: 'about:blank',
      title: response.statusText,
      status: response.status,
      detail: response.statusText,
      code: response.status >= 500 ? 'internal_error' : 'unexpected_answer',
      request_id: response.headers.get('X-Request-ID') ?? undefined,
    },
    retryAfter,
  );
}

/** The request never got an answer: no network, or the server is down. */
export function unreachable(): Problem {
  return new Problem({
    type: 'about:blank',
    title: '',
    status: 0,
    detail: '',
    code: 'unreachable',
  });
}

/** A sentence in the reader's language: by code, else by status, else the server's own words. */
export function sayProblem(problem: Pick<Problem, 'code' | 'status' | 'detail'>): string {
  const byCode = sayIfKnown('common', `problems.${problem.code}`);
  if (byCode) return byCode;
  const byStatus = sayIfKnown('common', `problemStatus.${problem.status}`);
  if (byStatus) return isSpecific(problem) ? `${byStatus} ${problem.detail}` : byStatus;
  return problem.detail || i18n.t('problems.internal_error', { ns: 'common' });
}

/** A field's error in the reader's language. */
export function sayFieldProblem(error: FieldProblem): string {
  return (
    sayIfKnown('common', `problems.${error.code}`) ??
    sayIfKnown('common', `fieldProblems.${error.code}`) ??
    error.detail
  );
}

/** Which row and column of a file an error is about, where it is about one. */
export function rowOf(error: FieldProblem): { row: number; column: string | undefined } | null {
  const found = /^\/rows\/(\d+)(?:\/(.*))?$/.exec(error.pointer);
  if (!found) return null;
  return { row: Number(found[1]), column: found[2] };
}

/** `/weights/0/citizen` → `weights.0.citizen`, the name react-hook-form gives the same field. */
export function fieldName(pointer: string): string {
  return pointer
    .replace(/^[a-z]+:/, '')
    .split(/[/.]/)
    .filter(Boolean)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/**
 * Places a problem's errors beside their fields and returns those that belong to no known field.
 * `rename` maps an API field to the form's, where they differ.
 */
export function placeErrors<Values extends FieldValues>(
  problem: Problem,
  setError: UseFormSetError<Values>,
  known: readonly string[],
  rename: Readonly<Record<string, string>> = {},
): FieldProblem[] {
  const rest: FieldProblem[] = [];
  for (const error of problem.errors) {
    const api = fieldName(error.pointer);
    const name = rename[api] ?? api;
    const owner = known.find((field) => name === field || name.startsWith(`${field}.`));
    if (owner) setError(owner as Path<Values>, { type: 'server', message: sayFieldProblem(error) });
    else rest.push(error);
  }
  return rest;
}

/** Only a refusal of the input itself has a sentence worth adding to the translated one. */
function isSpecific(problem: Pick<Problem, 'status' | 'detail'>): boolean {
  return Boolean(problem.detail) && [400, 409, 422].includes(problem.status);
}

function isDocument(body: unknown): body is ProblemDocument {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    'status' in body &&
    'title' in body
  );
}

async function readBody(response: Response): Promise<unknown> {
  if (response.bodyUsed) return undefined;
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
