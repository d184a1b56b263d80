/** What waits for me, and what I wait for: my work shows it all, a project's card its own. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { components } from './schema.gen';

/** `link` is the path within the project; `who` has the ball where it is not me. */
export type WorkItem = components['schemas']['WorkItem'];

export const workQuery = queryOptions({
  queryKey: ['work'] as const,
  queryFn: async ({ signal }) => (await body(api.GET('/api/v1/me/work', { signal }))).items,
});

export function addressOf(item: Pick<WorkItem, 'link' | 'project_id'>): string {
  return item.link.startsWith('/') ? item.link : `/projects/${item.project_id}/${item.link}`;
}
