/** Which ideas are like an idea, or like the words that are being written. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { ideasKey } from '../queries';

export type SimilarIdea = components['schemas']['SimilarIdea'];

export function similarQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'one', ideaId, 'similar'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/ideas/{idea_id}/similar', {
            params: { path: { idea_id: ideaId } },
            signal,
          }),
        )
      ).items,
  });
}

export function similarToTextQuery(projectId: string, title: string, text: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'similar to', title, text] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.POST('/api/v1/projects/{project_id}/ideas/similar', {
            params: { path: { project_id: projectId } },
            body: { title, text, limit: 3 },
            signal,
          }),
        )
      ).items,
    // What somebody wrote on the way stays in memory no longer than it is of use.
    gcTime: 10_000,
    retry: false,
  });
}
