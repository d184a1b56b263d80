/** What the API knows of an idea's trail, and of the link of an author without an account. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { ideasKey } from '../queries';

type Schemas = components['schemas'];
export type Trail = Schemas['TrailRead'];
export type PublicTrail = Schemas['PublicTrail'];
export type TrailStep = Schemas['TrailStep'];
export type PublicStep = Schemas['PublicTrailStep'];
export type TrailLinkMade = Schemas['TrailLinkMade'];

function trailKey(projectId: string, ideaId: string) {
  return [...ideasKey(projectId), 'one', ideaId, 'trail'] as const;
}

export function trailQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: trailKey(projectId, ideaId),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/trail', { params: { path: { idea_id: ideaId } }, signal }),
      ),
  });
}

export function trailLinkQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...trailKey(projectId, ideaId), 'link'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/trail-link', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}

/** Asked anew for each code, and kept no longer than the page stands. */
export function openTrailQuery(code: string) {
  return queryOptions({
    queryKey: ['public-trail', code] as const,
    queryFn: ({ signal }) =>
      body(
        // A POST, though nothing changes: the code stands in no address that a log may keep.
        api.POST('/api/v1/public/trails', { body: { code }, signal }),
      ),
    gcTime: 0,
    retry: false,
  });
}
