/** After something was sent: say so, read the project's data again, close what was open. */
import { useQueryClient } from '@tanstack/react-query';
import { projectKey } from '@/api/projects';
import { useToast } from '@/ui/Toast';

export function useFinish(projectId: string, words: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const say = useToast();
  return async () => {
    say(words);
    onDone();
    await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
  };
}
