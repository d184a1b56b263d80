/** Carries a pre-mortem on: turns its cards over, or closes it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, body, idempotent, newKey } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { Ids } from './OpenForm';
import type { Premortem } from './queries';

export function useEnterState(ids: Ids, session: Premortem) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (state: Premortem['state']) =>
      body(
        api.POST('/api/v1/premortems/{premortem_id}/state', {
          params: { path: { premortem_id: session.id } },
          headers: idempotent(newKey()),
          body: { state },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: projectKey(ids.projectId) }),
  });
}
