/** What expectations ask the API for. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type Expected = components['schemas']['ExpectedRead'];
export type Expectation = components['schemas']['ExpectationRead'];
export type BottomLine = components['schemas']['BottomLine'];

export const bottomLines: readonly BottomLine[] = ['citizen', 'employee', 'organisation'];

function expectationKey(projectId: string, ideaId: string) {
  return [...projectKey(projectId), 'reality-check', ideaId, 'expectation'] as const;
}

export function expectationQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...expectationKey(projectId, ideaId), 'standing'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/expectation', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}

export function expectationHistoryQuery(projectId: string, ideaId: string) {
  return infiniteQueryOptions({
    queryKey: [...expectationKey(projectId, ideaId), 'versions'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/expectations', {
          params: { path: { idea_id: ideaId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
