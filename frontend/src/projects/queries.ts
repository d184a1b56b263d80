/** What the API knows of projects: lists, people, weights, spending, timeline, gate, decisions. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];
export type ProjectInList = Schemas['ProjectInList'];
export type Member = Schemas['ProjectMemberRead'];
export type Gate = Schemas['GateRead'];
export type Condition = Schemas['Condition'];
export type Decision = Schemas['DecisionRead'];
export type DecisionKind = Schemas['DecisionKind'];
export type SpendingSummary = Schemas['SpendingSummary'];
export type SpendingEntry = Schemas['SpendingRead'];
export type TimelineItem = Schemas['TimelineItem'];
export type ProjectRole = Schemas['ProjectRole'];
export type Perspective = Schemas['Perspective'];
export type ProjectState = Schemas['ProjectState'];

const inProject = (projectId: string) => ({ path: { project_id: projectId } });

interface Page {
  next: string | null;
}

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Page) => page.next ?? undefined,
};

/** The board shows the newest two hundred at once; the table goes on from there. */
export const projectsQuery = infiniteQueryOptions({
  queryKey: ['projects', 'list'] as const,
  queryFn: ({ pageParam, signal }) =>
    body(
      api.GET('/api/v1/projects', { params: { query: { cursor: pageParam, limit: 200 } }, signal }),
    ),
  ...paged,
});

export function membersQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'members'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/members', {
            params: { ...inProject(projectId), query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'] as const,
  queryFn: async ({ signal }) =>
    (await body(api.GET('/api/v1/organisations', { params: { query: { limit: 200 } }, signal })))
      .items,
});

export function peopleQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['organisations', organisationId, 'members'] as const,
    enabled: organisationId !== '',
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/organisations/{organisation_id}/members', {
            params: { path: { organisation_id: organisationId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export function weightsChangesQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'weights-changes'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/weights-changes', {
            params: inProject(projectId),
            signal,
          }),
        )
      ).items,
  });
}

export function gateQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'gate'] as const,
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/projects/{project_id}/gate', { params: inProject(projectId), signal })),
  });
}

export function decisionsQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'decisions'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/decisions', {
            params: { ...inProject(projectId), query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export function spendingQuery(projectId: string) {
  return infiniteQueryOptions({
    queryKey: [...projectKey(projectId), 'spending'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/spending', {
          params: { ...inProject(projectId), query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
  });
}

export function timelineQuery(projectId: string) {
  return infiniteQueryOptions({
    queryKey: [...projectKey(projectId), 'timeline'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/timeline', {
          params: { ...inProject(projectId), query: { cursor: pageParam, limit: 20 } },
          signal,
        }),
      ),
    ...paged,
  });
}
