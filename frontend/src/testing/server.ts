/** The API as the tests want it: each test says what it answers. */
import { http as anyHttp, HttpResponse, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';

export const server = setupServer();

const here = `${window.location.origin}/api/v1`;

/** `answer('get', '/projects/1', project)`; a function gets the request. */
export function answer(
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: string,
  reply: JsonBodyType | ((request: Request) => Response | Promise<Response>),
  status = 200,
): void {
  server.use(
    anyHttp[method](here + path, ({ request }) => {
      if (typeof reply === 'function') return reply(request);
      if (status === 204) return new HttpResponse(null, { status });
      return HttpResponse.json(reply, { status });
    }),
  );
}

/** A problem document as the API sends it. */
export function refuse(
  method: Parameters<typeof answer>[0],
  path: string,
  problem: { status: number; code: string; detail?: string; errors?: JsonBodyType },
): void {
  answer(method, path, () =>
    HttpResponse.json(
      {
        type: `urn:samskab:problem:${problem.code}`,
        title: problem.code,
        detail: problem.detail ?? problem.code,
        instance: path,
        request_id: 'test',
        ...problem,
      },
      { status: problem.status, headers: { 'Content-Type': 'application/problem+json' } },
    ),
  );
}
