/** What catching ideas asks of the API: send a line, take an idea back. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, body, done, ifMatch } from '@/api/client';
import { sessionQuery } from '@/api/session';
import { ideasKey } from '../queries';
import { type CapturedIdea, workshopKey } from './queries';
import type { Post } from './queue';

export function usePost(projectId: string, workshopId: string) {
  const queryClient = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const post = useMemo<Post>(
    () => ({
      send: (line) =>
        body(
          api.POST('/api/v1/workshops/{workshop_id}/ideas', {
            params: { path: { workshop_id: workshopId } },
            body: {
              capture_key: line.key,
              title: line.title,
              text: line.text,
              origin_perspective: line.perspective,
            },
          }),
        ),
      takeBack: (idea) =>
        done(
          api.DELETE('/api/v1/ideas/{idea_id}/capture', {
            params: { path: { idea_id: idea.id } },
            headers: ifMatch(idea.version),
          }),
        ),
    }),
    [workshopId],
  );
  const undoing = useMutation({
    mutationFn: post.takeBack,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: workshopKey(projectId, workshopId) }),
        queryClient.invalidateQueries({ queryKey: ideasKey(projectId) }),
      ]),
  });
  /** The newest line of one's own; whole, so that it can be mended. */
  const takeBackLast = async (caught: readonly CapturedIdea[]) => {
    const last = caught.find((idea) => idea.captured_by === session.user_id);
    if (!last) return undefined;
    const { title, text } = await body(
      api.GET('/api/v1/ideas/{idea_id}', { params: { path: { idea_id: last.id } } }),
    );
    await undoing.mutateAsync(last);
    return { title, text };
  };
  return { post, undoing, takeBackLast };
}
