/** What the API knows of the discussion: former texts, members to mention, what was flagged. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';
import { ideasKey } from '../queries';

type Schemas = components['schemas'];
export type FlaggedItem = Schemas['FlaggedItem'];
export type FlagReason = Schemas['FlagReason'];

export const flagReasons: readonly FlagReason[] = [
  'insulting',
  'personal_data',
  'off_topic',
  'other',
];

export function versionsQuery(projectId: string, commentId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'versions', commentId] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/comments/{comment_id}/versions', {
            params: { path: { comment_id: commentId } },
            signal,
          }),
        )
      ).items,
  });
}

export function mentionableQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'mentionable'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/members', {
            params: { path: { project_id: projectId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export function flaggedQuery(projectId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'flags'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/flags', {
            params: { path: { project_id: projectId } },
            signal,
          }),
        )
      ).items,
  });
}
