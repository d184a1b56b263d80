/** What the API knows of the handling of ideas: who answers, notes, text blocks. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';
import { ideasKey } from '../queries';

type Schemas = components['schemas'];
export type Handling = Schemas['IdeaHandlingRead'];
export type Note = Schemas['IdeaNoteRead'];
export type TextBlock = Schemas['TextBlockRead'];
export type Language = Schemas['Language'];

export function handlingQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'one', ideaId, 'handling'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/handling', {
          params: { path: { idea_id: ideaId } },
          signal,
        }),
      ),
  });
}

export function notesQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...ideasKey(projectId), 'one', ideaId, 'notes'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/ideas/{idea_id}/notes', {
            params: { path: { idea_id: ideaId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

const answering = ['lead', 'facilitator'];

/** The members who may answer ideas, to choose from. */
export function answerersQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'answerers'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/members', {
            params: { path: { project_id: projectId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items
        .filter(({ role }) => answering.includes(role))
        .map(({ user_id, name }) => ({ value: user_id, label: name })),
  });
}

export function textBlocksQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'text-blocks'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/text-blocks', {
            params: { path: { project_id: projectId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

/** How a text with places reads for each of the ideas; nothing is sent. */
export function previewAnswers(
  projectId: string,
  ideaIds: readonly string[],
  answer: string,
  language: Language,
) {
  return body(
    api.POST('/api/v1/projects/{project_id}/idea-answer-previews', {
      params: { path: { project_id: projectId } },
      body: { idea_ids: [...ideaIds], answer, language },
    }),
  );
}
