/** What I was told of: the bell shows how much is unread, the page shows it all. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from './client';
import type { components } from './schema.gen';

export type Notice = components['schemas']['NoticeRead'];
export type NoticePreferences = components['schemas']['NoticePreferencesRead'];

const NOTICES = 'notices';
export const noticesKey = [NOTICES] as const;

/** Asked again every minute while the page is looked at: news need not come by the second. */
export const unreadQuery = queryOptions({
  queryKey: [NOTICES, 'unread'] as const,
  queryFn: async ({ signal }) =>
    (await body(api.GET('/api/v1/me/notices/count', { signal }))).unread,
  staleTime: 30_000,
  refetchInterval: 60_000,
  retry: false,
});

export function noticesQuery(unread: boolean) {
  return infiniteQueryOptions({
    queryKey: [NOTICES, 'list', unread] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/me/notices', {
          params: { query: { unread, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export const preferencesQuery = queryOptions({
  queryKey: [NOTICES, 'preferences'] as const,
  queryFn: ({ signal }) => body(api.GET('/api/v1/me/notice-preferences', { signal })),
});

/** `null`: all of them. */
export function markRead(noticeIds: string[] | null) {
  return body(api.POST('/api/v1/me/notices/reading', { body: { notice_ids: noticeIds } }));
}
