/** What the API knows of a municipality's own states for ideas. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';
import { currentLanguage } from '@/i18n/i18n';
import { ideasKey } from '../queries';

type Schemas = components['schemas'];
export type IdeaState = Schemas['IdeaStateRead'];
export type KeptState = Schemas['KeptIdeaState'];
export type StateEntry = Schemas['IdeaStateEntryRead'];

/** What a state is called in the language of the interface. */
export function nameOf(state: { name_da: string; name_en: string }): string {
  return currentLanguage() === 'da' ? state.name_da : state.name_en;
}

/** Those one is shown, retired ones too: an idea may still be in one. */
export function statesQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'idea-states'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/idea-states', {
            params: { path: { project_id: projectId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export function ideaStateQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'one', ideaId, 'state'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/state', { params: { path: { idea_id: ideaId } }, signal }),
      ),
  });
}

export function stateEntriesQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'one', ideaId, 'state-entries'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/ideas/{idea_id}/state-entries', {
            params: { path: { idea_id: ideaId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export function keptStatesQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'idea-states'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/organisations/{organisation_id}/idea-states', {
            params: { path: { organisation_id: organisationId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}
