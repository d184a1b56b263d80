/** What the API knows of rating rounds: the rounds, one's own share, the result. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];
export type RatingRound = Schemas['RatingRoundRead'];
export type Share = Schemas['RatingShareRead'];
export type SharedIdea = Schemas['SharedIdea'];
export type Result = Schemas['RatingResultRead'];
export type RankedIdea = Schemas['RankedIdea'];

export function ratingsKey(projectId: string) {
  return [...projectKey(projectId), 'ratings'] as const;
}

export function roundsQuery(projectId: string) {
  return queryOptions({
    queryKey: [...ratingsKey(projectId), 'list'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/rating-rounds', {
            params: { path: { project_id: projectId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export function roundQuery(projectId: string, roundId: string) {
  return queryOptions({
    queryKey: [...ratingsKey(projectId), 'one', roundId] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/rating-rounds/{rating_round_id}', {
          params: { path: { rating_round_id: roundId } },
          signal,
        }),
      ),
  });
}

export function shareQuery(projectId: string, roundId: string) {
  return queryOptions({
    queryKey: [...ratingsKey(projectId), 'one', roundId, 'share'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/rating-rounds/{rating_round_id}/share', {
          params: { path: { rating_round_id: roundId } },
          signal,
        }),
      ),
  });
}

export function resultQuery(projectId: string, roundId: string) {
  return queryOptions({
    queryKey: [...ratingsKey(projectId), 'one', roundId, 'result'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/rating-rounds/{rating_round_id}/result', {
          params: { path: { rating_round_id: roundId } },
          signal,
        }),
      ),
  });
}
