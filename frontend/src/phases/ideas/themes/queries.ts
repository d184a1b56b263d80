/** What the API knows of themes. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { ideasKey } from '../queries';

type Schemas = components['schemas'];
export type Theme = Schemas['ThemeRead'];
export type Unplaced = Schemas['UnplacedIdea'];
export type Proposal = Schemas['ThemeProposal'];

export function themesKey(projectId: string) {
  return [...ideasKey(projectId), 'themes'] as const;
}

/** All of them, the largest first: people have to be able to read them, so they are few. */
export function themesQuery(projectId: string) {
  return queryOptions({
    queryKey: [...themesKey(projectId), 'list'] as const,
    queryFn: async ({ signal }) => {
      const { items } = await body(
        api.GET('/api/v1/projects/{project_id}/themes', {
          params: { path: { project_id: projectId }, query: { limit: 200 } },
          signal,
        }),
      );
      return items.toSorted((one, other) => other.idea_count - one.idea_count);
    },
  });
}

export function unplacedQuery(projectId: string) {
  return queryOptions({
    queryKey: [...themesKey(projectId), 'unplaced'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/unplaced-ideas', {
          params: { path: { project_id: projectId }, query: { limit: 50 } },
          signal,
        }),
      ),
  });
}

export function proposalQuery(projectId: string, number: number | undefined) {
  return queryOptions({
    queryKey: [...themesKey(projectId), 'proposal', number ?? null] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/theme-proposal', {
          params: { path: { project_id: projectId }, query: { number } },
          signal,
        }),
      ),
    placeholderData: (former) => former,
    staleTime: 0,
  });
}
