/** What the reality check asks the API for. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type RealityCheck = components['schemas']['RealityCheckRead'];
export type RealityCheckListed = components['schemas']['RealityCheckListed'];
export type Assessment = components['schemas']['AssessmentRead'];
export type Assumption = components['schemas']['AssumptionRead'];
export type OrganisationalChange = components['schemas']['OrganisationalChangeRead'];
export type Routine = components['schemas']['RoutineRead'];
export type RoutineStep = components['schemas']['RoutineStep'];
export type Scale = components['schemas']['AssessmentScale'];
export type Perspective = components['schemas']['Perspective'];

export const scales: readonly Scale[] = ['wanted', 'fits_the_work', 'feasible', 'worth_it'];

/** Lists that a page shows whole: as many as a page of the API holds. */
const WHOLE = 200;

export function realityChecksQuery(projectId: string) {
  return infiniteQueryOptions({
    queryKey: [...projectKey(projectId), 'reality-checks'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/reality-checks', {
          params: { path: { project_id: projectId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

function ideaKey(projectId: string, ideaId: string) {
  return [...projectKey(projectId), 'reality-check', ideaId] as const;
}

export function realityCheckQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideaKey(projectId, ideaId), 'whole'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/reality-check', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}

export function requiredQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideaKey(projectId, ideaId), 'required'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/required-perspectives', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}

export function assessmentsQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideaKey(projectId, ideaId), 'assessments'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/assessments', {
          params: { path: { idea_id: ideaId }, query: { limit: WHOLE } },
          signal,
        }),
      ),
  });
}

export function assumptionsQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideaKey(projectId, ideaId), 'assumptions'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/assumptions', {
          params: { path: { idea_id: ideaId }, query: { limit: WHOLE } },
          signal,
        }),
      ),
  });
}

export function changesQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideaKey(projectId, ideaId), 'changes'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/organisational-changes', {
          params: { path: { idea_id: ideaId }, query: { limit: WHOLE } },
          signal,
        }),
      ),
  });
}

export function routineQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideaKey(projectId, ideaId), 'routine'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/routines', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}
