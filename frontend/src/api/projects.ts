/** The project one is in: each phase shows it and asks what one may do, so its query lives here. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { components } from './schema.gen';

export type Project = components['schemas']['ProjectDetail'];
export type Phase = Project['phase'];

/** Begins every key that belongs to one project; invalidate it after what moves its gate or trail. */
export function projectKey(projectId: string) {
  return ['projects', projectId] as const;
}

export function projectQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'detail'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}', {
          params: { path: { project_id: projectId } },
          signal,
        }),
      ),
  });
}

/** Permissions are the enum of the API, e.g. `ideas:idea:answer`. */
export function may(project: Project, permission: string): boolean {
  return project.my_permissions.includes(permission);
}
