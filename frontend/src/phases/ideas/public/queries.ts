/** What the API knows of public challenges: the page, and what was left there and waits. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { ideasKey } from '../queries';

type Schemas = components['schemas'];
export type PublicChallenge = Schemas['PublicChallengeRead'];
export type PublicIdea = Schemas['PublicIdeaRead'];
export type PublicIdeaReceipt = Schemas['PublicIdeaReceipt'];
export type PublicOrigin = Schemas['PublicIdeaCreate']['origin_perspective'];

export const publicOrigins: readonly PublicOrigin[] = [
  'citizen',
  'relative',
  'care_staff',
  'company',
  'research',
];

export function publicChallengeQuery(challengeId: string) {
  return queryOptions({
    queryKey: ['public', 'challenges', challengeId] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/public/challenges/{challenge_id}', {
          params: { path: { challenge_id: challengeId } },
          signal,
        }),
      ),
  });
}

export function waitingQuery(projectId: string) {
  return infiniteQueryOptions({
    queryKey: [...ideasKey(projectId), 'waiting'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/public-ideas', {
          params: { path: { project_id: projectId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
