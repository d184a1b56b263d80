/** Demo accounts that can be tried with one press. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { PUBLIC } from '@/api/session';

export const personasQuery = queryOptions({
  queryKey: [PUBLIC, 'personas'] as const,
  queryFn: ({ signal }) => body(api.GET('/api/v1/demo/personas', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});
