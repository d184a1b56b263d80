/** What the API knows of mapping profiles: list, keep, change, forget. */
import { queryOptions } from '@tanstack/react-query';
import { api, body, done, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];
export type Profile = Schemas['IdeaImportProfileRead'];
export type NewProfile = Schemas['IdeaImportProfileCreate'];
export type ProfileChange = Schemas['IdeaImportProfilePatch'];

const list = '/api/v1/projects/{project_id}/idea-import-profiles';
const one = '/api/v1/projects/{project_id}/idea-import-profiles/{import_profile_id}';

export function profilesQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'import-profiles'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET(list, {
            params: { path: { project_id: projectId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export function keepProfile(projectId: string, profile: NewProfile, key: string): Promise<Profile> {
  return body(
    api.POST(list, {
      params: { path: { project_id: projectId } },
      headers: idempotent(key),
      body: profile,
    }),
  );
}

export function changeProfile(
  projectId: string,
  { id, version }: Profile,
  change: ProfileChange,
): Promise<Profile> {
  return body(
    api.PATCH(one, {
      params: { path: { project_id: projectId, import_profile_id: id } },
      headers: ifMatch(version),
      body: change,
    }),
  );
}

export function forgetProfile(projectId: string, { id, version }: Profile): Promise<void> {
  return done(
    api.DELETE(one, {
      params: { path: { project_id: projectId, import_profile_id: id } },
      headers: ifMatch(version),
    }),
  );
}
