/** What the API knows of the pictures and files of ideas and challenges. */
import { queryOptions } from '@tanstack/react-query';
import { api, body, idempotent } from '@/api/client';
import { apiBase } from '@/api/config';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';
import { upload } from '@/api/upload';

export type Attachment = components['schemas']['AttachmentRead'];

/** What files are attached to. */
export interface Holder {
  kind: 'idea' | 'challenge';
  id: string;
}

export function filesKey(projectId: string) {
  return [...projectKey(projectId), 'files'] as const;
}

export function ideaFilesQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...filesKey(projectId), 'idea', ideaId] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/ideas/{idea_id}/attachments', {
            params: { path: { idea_id: ideaId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

/** The files of all challenges in one request: the page shows every challenge. */
export function challengeFilesQuery(projectId: string) {
  return queryOptions({
    queryKey: [...filesKey(projectId), 'challenges'] as const,
    queryFn: async ({ signal }) => {
      const items: Attachment[] = [];
      let cursor: string | undefined;
      do {
        const page = await body(
          api.GET('/api/v1/projects/{project_id}/challenge-attachments', {
            params: { path: { project_id: projectId }, query: { limit: 200, cursor } },
            signal,
          }),
        );
        items.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      return items;
    },
  });
}

export function attach(
  holder: Holder,
  file: File,
  description: string,
  key: string,
  onProgress: (share: number) => void,
): Promise<Attachment> {
  const form = new FormData();
  form.set('file', file);
  if (description.trim()) form.set('description', description.trim());
  return upload<Attachment>({
    path: `/api/v1/${holder.kind === 'idea' ? 'ideas' : 'challenges'}/${holder.id}/attachments`,
    form,
    headers: idempotent(key),
    onProgress,
  });
}

export function isPicture({ width }: Attachment): boolean {
  return width !== null;
}

export function contentAddress({ id }: Attachment): string {
  return `${apiBase()}/attachments/${id}/content`;
}

export function previewAddress({ id }: Attachment, size: 320 | 960): string {
  return `${apiBase()}/attachments/${id}/preview?size=${size}`;
}
