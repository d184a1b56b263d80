/** Demo accounts that can be tried with one press. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';

export const personasQuery = queryOptions({
  queryKey: ['personas'] as const,
  queryFn: ({ signal }) => body(api.GET('/api/v1/demo/personas', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});
