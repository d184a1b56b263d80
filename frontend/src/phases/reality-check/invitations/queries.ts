/** What invitations ask the API for: themselves, who may be asked, and their units. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type Invitation = components['schemas']['InvitationRead'];
export type Member = components['schemas']['ProjectMemberRead'];

/** Lists that a page shows whole: as many as a page of the API holds. */
const WHOLE = 200;

export function invitationsQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'reality-check', ideaId, 'invitations'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/invitations', {
          params: { path: { idea_id: ideaId }, query: { limit: WHOLE } },
          signal,
        }),
      ),
  });
}

/** The members who may speak: an observer looks on. */
export function voicesQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'reality-check', 'voices'] as const,
    queryFn: async ({ signal }) => {
      const { items } = await body(
        api.GET('/api/v1/projects/{project_id}/members', {
          params: { path: { project_id: projectId }, query: { limit: WHOLE } },
          signal,
        }),
      );
      return items.filter((member) => member.role !== 'observer');
    },
  });
}

export function unitsQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'units', 'all'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/organisations/{organisation_id}/units', {
          params: { path: { organisation_id: organisationId }, query: { limit: WHOLE } },
          signal,
        }),
      ),
  });
}
