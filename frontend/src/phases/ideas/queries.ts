/** What the API knows of idea generation: challenges, ideas, discussion, support, answers. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];
export type Challenge = Schemas['ChallengeRead'];
export type Answerers = Schemas['Answerers'];
export type Idea = Schemas['IdeaRead'];
export type IdeaInList = Schemas['IdeaItem'];
export type IdeaStatus = Schemas['IdeaStatus'];
export type IdeaSort = Schemas['IdeaSort'];
export type IdeaAnswer = Schemas['IdeaAnswerRead'];
export type Comment = Schemas['IdeaCommentRead'];
export type Support = Schemas['IdeaSupportRead'];
export type Perspective = Schemas['Perspective'];

export interface IdeaFilters {
  q?: string;
  status?: IdeaStatus;
  origin?: Perspective;
  challenge?: string;
  theme?: string;
  state?: string;
  sort?: IdeaSort;
  mine?: true;
  assigned?: 'me' | 'nobody';
  overdue?: true;
  tag?: string;
  /** Choices of the challenge's own fields, as `field:choice`, one behind another with commas. */
  choice?: string;
}

export function ideasKey(projectId: string) {
  return [...projectKey(projectId), 'ideas'] as const;
}

function ideaKey(projectId: string, ideaId: string) {
  return [...ideasKey(projectId), 'one', ideaId] as const;
}

export function challengesQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'challenges'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/challenges', {
            params: { path: { project_id: projectId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export function ideasQuery(projectId: string, filters: IdeaFilters) {
  return infiniteQueryOptions({
    queryKey: [...ideasKey(projectId), 'list', filters] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/ideas', {
          params: {
            path: { project_id: projectId },
            query: {
              q: filters.q,
              status: filters.status,
              origin_perspective: filters.origin,
              challenge_id: filters.challenge,
              theme_id: filters.theme,
              state_id: filters.state,
              sort: filters.sort,
              mine: filters.mine,
              assigned: filters.assigned,
              overdue: filters.overdue,
              tag: filters.tag,
              field_choice: filters.choice?.split(','),
              cursor: pageParam,
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (former) => former,
  });
}

export function ideaQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: ideaKey(projectId, ideaId),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/ideas/{idea_id}', { params: { path: { idea_id: ideaId } }, signal })),
  });
}

export function supportQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideaKey(projectId, ideaId), 'support'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/support', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}

export function answersQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideaKey(projectId, ideaId), 'answers'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/ideas/{idea_id}/answers', {
            params: { path: { idea_id: ideaId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

export function commentsQuery(projectId: string, ideaId: string) {
  return infiniteQueryOptions({
    queryKey: [...ideaKey(projectId, ideaId), 'comments'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/comments', {
          params: { path: { idea_id: ideaId }, query: { cursor: pageParam, limit: 200 } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
