/** The cache of what the API has answered, and what happens when a session has ended. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/api/problems';

export function createQueryClient(onSessionEnded: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (isProblem(error) && error.status === 401) onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        // A refusal will be a refusal again; a lost connection may come back.
        retry: (failures, error) =>
          failures < 2 && (!isProblem(error) || error.status === 0 || error.status >= 502),
        refetchOnWindowFocus: true,
      },
    },
  });
}
