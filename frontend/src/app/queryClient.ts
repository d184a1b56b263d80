/** The cache of what the API has answered. */
import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/api/problems';

export function createQueryClient(): QueryClient {
  return new QueryClient({
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
