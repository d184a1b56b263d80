/** What the decision page reads of the later phases. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';

export function evaluationQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'decision', 'evaluation'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/evaluation', {
          params: { path: { project_id: projectId } },
          signal,
        }),
      ),
  });
}

export function checkedIdeasQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'decision', 'reality-checks'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/reality-checks', {
            params: { path: { project_id: projectId } },
            signal,
          }),
        )
      ).items,
  });
}

export function realityCheckQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'decision', 'reality-check', ideaId] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/reality-check', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}
