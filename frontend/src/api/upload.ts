/** Sends a form with a file and tells how far it has come, which `fetch` cannot. */
import { sessionHasEnded } from './client';
import { apiOrigin } from './config';
import { problemFrom, unreachable } from './problems';

interface Upload {
  /** From the API's root: `/api/v1/ideas/…/attachments`. */
  path: string;
  form: FormData;
  headers: Record<string, string>;
  /** The share that has been sent, from 0 to 1. */
  onProgress: (share: number) => void;
  signal?: AbortSignal;
}

/** The answer's body; throws a `Problem` like every other request. */
export function upload<Answer>({ path, form, headers, onProgress, signal }: Upload) {
  return new Promise<Answer>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiOrigin() + path);
    request.withCredentials = true;
    request.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('abort', () => reject(unreachable()));
    request.addEventListener('load', () => {
      const { status } = request;
      if (status === 401) sessionHasEnded();
      const response = new Response(request.responseText, {
        status,
        headers: { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' },
      });
      if (response.ok) response.json().then(resolve, () => reject(unreachable()));
      else problemFrom(response).then(reject);
    });
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
