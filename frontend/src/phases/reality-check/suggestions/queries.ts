/** Whom else to ask about an idea, and who is said not to be needed. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type Suggestion = components['schemas']['PerspectiveSuggestion'];
export type SuggestionReason = components['schemas']['SuggestionReason'];
export type SetAside = components['schemas']['SetAsidePerspectiveRead'];

export function suggestionsQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'reality-check', ideaId, 'suggestions'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/perspective-suggestions', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}
