/** The changes of an idea, and the difference each made. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { ideasKey } from '../queries';

export type Revision = components['schemas']['IdeaRevisionRead'];
export type Piece = components['schemas']['Piece'];

export function revisionsQuery(projectId: string, ideaId: string) {
  return infiniteQueryOptions({
    queryKey: [...ideasKey(projectId), 'one', ideaId, 'revisions'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/revisions', {
          params: { path: { idea_id: ideaId }, query: { cursor: pageParam, limit: 20 } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function differenceQuery(projectId: string, ideaId: string, revisionId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'one', ideaId, 'revisions', revisionId] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/revisions/{revision_id}', {
          params: { path: { idea_id: ideaId, revision_id: revisionId } },
          signal,
        }),
      ),
  });
}
