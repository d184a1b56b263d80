/** What the looks at the market and at the law ask the API for. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type MarketOffer = components['schemas']['MarketOfferRead'];
export type Question = components['schemas']['QuestionRead'];
export type LegalQuestion = components['schemas']['LegalQuestion'];
export type LegalReply = components['schemas']['LegalReply'];
export type LegalReplyGiven = components['schemas']['LegalReplyGiven'];
export type LegalAnswer = components['schemas']['LegalAnswerRead'];

export const replies: readonly LegalReply[] = ['yes', 'no', 'unclear'];

/** Shown whole: as many as a page of the API holds. */
const WHOLE = 200;

function looksKey(projectId: string, ideaId: string) {
  return [...projectKey(projectId), 'reality-check', ideaId, 'looks'] as const;
}

export function marketQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...looksKey(projectId, ideaId), 'market'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/market-offers', {
          params: { path: { idea_id: ideaId }, query: { limit: WHOLE } },
          signal,
        }),
      ),
  });
}

export function legalQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...looksKey(projectId, ideaId), 'legal'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/legal-look', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}

export function legalHistoryQuery(projectId: string, ideaId: string) {
  return infiniteQueryOptions({
    queryKey: [...looksKey(projectId, ideaId), 'answers'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/legal-answers', {
          params: { path: { idea_id: ideaId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
