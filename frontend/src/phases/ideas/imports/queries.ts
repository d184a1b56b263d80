/** What the API knows of an import: the preview of a file, the job, its row errors. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];
export type Preview = Schemas['IdeaImportPreviewRead'];
export type Columns = Schemas['IdeaImportColumns'];
export type Job = Schemas['JobRead'];
export type RowError = Schemas['JobErrorRead'] | Schemas['IdeaImportRowErrorRead'];

/** Travels as JSON within the form, so the API's document describes it in words only. */
export interface Mapping {
  challenge_id: string;
  source: string;
  origin_perspective: Schemas['Perspective'];
  columns: Columns;
  sheet: string | null;
}

const EVERY = 700;

function upload(file: File, mapping: Mapping | null, sheet?: string): FormData {
  const form = new FormData();
  form.set('file', file);
  if (sheet) form.set('sheet', sheet);
  if (mapping) form.set('mapping', JSON.stringify(mapping));
  return form;
}

export function preview(
  projectId: string,
  file: File,
  mapping: Mapping | null,
  sheet?: string,
): Promise<Preview> {
  return body(
    api.POST('/api/v1/projects/{project_id}/idea-import-previews', {
      params: { path: { project_id: projectId } },
      body: { file: '' },
      bodySerializer: () => upload(file, mapping, sheet),
    }),
  );
}

export function startImport(
  projectId: string,
  file: File,
  mapping: Mapping,
  key: string,
): Promise<Job> {
  return body(
    api.POST('/api/v1/projects/{project_id}/idea-imports', {
      params: { path: { project_id: projectId } },
      headers: idempotent(key),
      body: { file: '', mapping: '' },
      bodySerializer: () => upload(file, mapping),
    }),
  );
}

export function isOpen(job: Job): boolean {
  return job.state === 'queued' || job.state === 'running';
}

/** Asked again and again while the job is open. */
export function jobQuery(projectId: string, jobId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'jobs', jobId] as const,
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/jobs/{job_id}', { params: { path: { job_id: jobId } }, signal })),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? EVERY : false),
  });
}

export function jobErrorsQuery(projectId: string, jobId: string) {
  return infiniteQueryOptions({
    queryKey: [...projectKey(projectId), 'jobs', jobId, 'errors'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/jobs/{job_id}/errors', {
          params: { path: { job_id: jobId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
