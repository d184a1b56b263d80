/** Where assumptions are tested, and the studies they can be tested by. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type AssumptionTest = components['schemas']['AssumptionTestRead'];

const all = { limit: 200 };

export function assumptionTestsQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'reality-check', ideaId, 'assumption-tests'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/ideas/{idea_id}/assumption-tests', {
            params: { path: { idea_id: ideaId }, query: all },
            signal,
          }),
        )
      ).items,
  });
}

export function possibleStudiesQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'reality-check', 'studies'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/studies', {
            params: { path: { project_id: projectId }, query: all },
            signal,
          }),
        )
      ).items,
  });
}

export function possibleOutcomesQuery(projectId: string, studyId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'reality-check', 'outcomes', studyId] as const,
    enabled: studyId !== '',
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/studies/{study_id}/outcomes', {
            params: { path: { study_id: studyId }, query: all },
            signal,
          }),
        )
      ).items,
  });
}
