/** What people do with themes by hand; after each of it everything about ideas is asked anew. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, done, ifMatch } from '@/api/client';
import { ideasKey } from '../queries';
import type { Theme } from './queries';

export type Change =
  | { kind: 'place'; items: { idea_id: string; theme_id: string }[] }
  | { kind: 'takeOut'; ideaId: string }
  | { kind: 'rename'; theme: Theme; title: string }
  | { kind: 'merge'; theme: Theme; into: string }
  | { kind: 'dissolve'; theme: Theme }
  | { kind: 'create'; title: string; ideaIds: string[] };

export function useChange(projectId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => send(projectId, change),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ideasKey(projectId) }),
  });
}

async function send(projectId: string, change: Change): Promise<void> {
  const inProject = { params: { path: { project_id: projectId } } };
  switch (change.kind) {
    case 'place':
      await body(
        api.POST('/api/v1/projects/{project_id}/theme-placements', {
          ...inProject,
          body: { items: change.items },
        }),
      );
      break;
    case 'takeOut':
      await body(
        api.DELETE('/api/v1/ideas/{idea_id}/theme', {
          params: { path: { idea_id: change.ideaId } },
        }),
      );
      break;
    case 'rename':
      await body(
        api.PATCH('/api/v1/themes/{theme_id}', {
          params: { path: { theme_id: change.theme.id } },
          headers: ifMatch(change.theme.version),
          body: { title: change.title },
        }),
      );
      break;
    case 'merge':
      await body(
        api.POST('/api/v1/themes/{theme_id}/merged-themes', {
          params: { path: { theme_id: change.into } },
          body: { theme_ids: [change.theme.id] },
        }),
      );
      break;
    case 'dissolve':
      await done(
        api.DELETE('/api/v1/themes/{theme_id}', {
          params: { path: { theme_id: change.theme.id } },
          headers: ifMatch(change.theme.version),
        }),
      );
      break;
    case 'create':
      await body(
        api.POST('/api/v1/projects/{project_id}/themes', {
          ...inProject,
          body: { title: change.title, idea_ids: change.ideaIds },
        }),
      );
  }
}
