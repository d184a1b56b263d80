/** What was merged into an idea, and who stands behind all of it. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { ideasKey } from '../queries';

export type MergedIdea = components['schemas']['MergedIdea'];

export function mergedQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'one', ideaId, 'merged'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/merged', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}
