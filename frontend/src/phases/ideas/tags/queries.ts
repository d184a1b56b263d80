/** The tags of a project's ideas. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { ideasKey } from '../queries';

export function tagsQuery(projectId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'tags'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/idea-tags', {
            params: { path: { project_id: projectId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

/** A tag as the service keeps it: the same word is the same tag. */
export function normalised(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[#\s]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
