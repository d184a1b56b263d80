/** What complexity asks the API for. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type DomainStanding = components['schemas']['DomainRead'];
export type Domain = components['schemas']['ComplexityDomain'];
export type Level = components['schemas']['ComplexityLevel'];
export type ComplexityJudgement = components['schemas']['ComplexityJudgementRead'];

export const levels: readonly Level[] = ['simple', 'complicated', 'complex'];

function complexityKey(projectId: string, ideaId: string) {
  return [...projectKey(projectId), 'reality-check', ideaId, 'complexity'] as const;
}

export function complexityQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...complexityKey(projectId, ideaId), 'standing'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/complexity', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}

export function complexityHistoryQuery(projectId: string, ideaId: string) {
  return infiniteQueryOptions({
    queryKey: [...complexityKey(projectId, ideaId), 'history'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/complexity-judgements', {
          params: { path: { idea_id: ideaId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
