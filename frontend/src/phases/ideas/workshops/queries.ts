/** What the API knows of workshops. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];
export type Workshop = Schemas['WorkshopRead'];
export type WorkshopInList = Schemas['WorkshopItem'];
export type WorkshopAnswer = Schemas['WorkshopAnswer'];
export type Voice = Schemas['VoiceHeard'];
export type Invitee = Schemas['InviteeRead'];
export type CapturedIdea = Schemas['CapturedIdea'];
export type Member = Schemas['ProjectMemberRead'];
type Unit = Schemas['UnitRead'];

export function workshopsKey(projectId: string) {
  return [...projectKey(projectId), 'workshops'] as const;
}

export function workshopKey(projectId: string, workshopId: string) {
  return [...workshopsKey(projectId), 'one', workshopId] as const;
}

type Answered<Item> = Promise<{ items: Item[]; next: string | null }>;

/** All pages: a workshop has as many rows as a room has chairs. */
async function all<Item>(ask: (cursor: string | undefined) => Answered<Item>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}

export function workshopsQuery(projectId: string) {
  return queryOptions({
    queryKey: [...workshopsKey(projectId), 'list'] as const,
    queryFn: ({ signal }) =>
      all<WorkshopInList>((cursor) =>
        body(
          api.GET('/api/v1/projects/{project_id}/workshops', {
            params: { path: { project_id: projectId }, query: { cursor, limit: 200 } },
            signal,
          }),
        ),
      ),
  });
}

export function workshopQuery(projectId: string, workshopId: string) {
  return queryOptions({
    queryKey: workshopKey(projectId, workshopId),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/workshops/{workshop_id}', {
          params: { path: { workshop_id: workshopId } },
          signal,
        }),
      ),
  });
}

export function inviteesQuery(projectId: string, workshopId: string) {
  return queryOptions({
    queryKey: [...workshopKey(projectId, workshopId), 'invitees'] as const,
    queryFn: ({ signal }) =>
      all<Invitee>((cursor) =>
        body(
          api.GET('/api/v1/workshops/{workshop_id}/invitees', {
            params: { path: { workshop_id: workshopId }, query: { cursor, limit: 200 } },
            signal,
          }),
        ),
      ),
  });
}

export function capturedQuery(projectId: string, workshopId: string) {
  return queryOptions({
    queryKey: [...workshopKey(projectId, workshopId), 'ideas'] as const,
    queryFn: ({ signal }) =>
      all<CapturedIdea>((cursor) =>
        body(
          api.GET('/api/v1/workshops/{workshop_id}/ideas', {
            params: { path: { workshop_id: workshopId }, query: { cursor, limit: 200 } },
            signal,
          }),
        ),
      ),
  });
}

export function membersQuery(projectId: string) {
  return queryOptions({
    queryKey: [...workshopsKey(projectId), 'members'] as const,
    queryFn: ({ signal }) =>
      all<Member>((cursor) =>
        body(
          api.GET('/api/v1/projects/{project_id}/members', {
            params: { path: { project_id: projectId }, query: { cursor, limit: 200 } },
            signal,
          }),
        ),
      ),
  });
}

export function unitsQuery(municipalityId: string) {
  return queryOptions({
    queryKey: ['organisations', municipalityId, 'units'] as const,
    queryFn: ({ signal }) =>
      all<Unit>((cursor) =>
        body(
          api.GET('/api/v1/organisations/{organisation_id}/units', {
            params: { path: { organisation_id: municipalityId }, query: { cursor, limit: 200 } },
            signal,
          }),
        ),
      ),
  });
}
