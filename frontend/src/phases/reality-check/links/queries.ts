/** What personal links ask the API for: the list for who leads, and what one opens. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type PersonalLink = components['schemas']['PersonalLinkRead'];
export type PersonalLinkMade = components['schemas']['PersonalLinkMade'];
export type OpenedLink = components['schemas']['PersonalLinkOpened'];

/** Lists that a page shows whole: as many as a page of the API holds. */
const WHOLE = 200;

export function linksQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'reality-check', ideaId, 'links'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/personal-links', {
          params: { path: { idea_id: ideaId }, query: { limit: WHOLE } },
          signal,
        }),
      ),
  });
}

/** Asked with the secret in a header: it stands in no address and in no log. */
export function openedLinkQuery(secret: string) {
  return queryOptions({
    queryKey: ['personal-link', secret] as const,
    enabled: secret !== '',
    retry: false,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/personal-link', {
          params: { header: { 'Samskab-Personal-Link': secret } },
          signal,
        }),
      ),
  });
}
