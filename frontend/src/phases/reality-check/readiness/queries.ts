/** What readiness asks the API for. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type ScaleStanding = components['schemas']['ScaleRead'];
export type ReadinessScale = components['schemas']['ReadinessScale'];
export type ReadinessJudgement = components['schemas']['ReadinessJudgementRead'];

export const levels = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type LevelKey = (typeof levels)[number];

/** The level as the words have it. */
export function keyOf(level: number): LevelKey {
  return String(level) as LevelKey;
}

function readinessKey(projectId: string, ideaId: string) {
  return [...projectKey(projectId), 'reality-check', ideaId, 'readiness'] as const;
}

export function readinessQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...readinessKey(projectId, ideaId), 'standing'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/readiness', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}

export function readinessHistoryQuery(projectId: string, ideaId: string) {
  return infiniteQueryOptions({
    queryKey: [...readinessKey(projectId, ideaId), 'history'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/readiness-judgements', {
          params: { path: { idea_id: ideaId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
