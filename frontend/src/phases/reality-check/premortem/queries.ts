/** Pre-mortems: the sessions of an idea, and the cards and groups of one. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

export type Premortem = components['schemas']['PremortemRead'];
export type PremortemCard = components['schemas']['PremortemCardRead'];
export type PremortemGroup = components['schemas']['PremortemGroupRead'];

/** People sit together and look at the same: what one does the others see soon. */
const SOON = 4000;

function premortemKey(projectId: string, ideaId: string) {
  return [...projectKey(projectId), 'reality-check', ideaId, 'premortem'] as const;
}

export function premortemsQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...premortemKey(projectId, ideaId), 'sessions'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/ideas/{idea_id}/premortems', {
            params: { path: { idea_id: ideaId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
    refetchInterval: SOON,
  });
}

export function cardsQuery(projectId: string, ideaId: string, session: Premortem) {
  return queryOptions({
    queryKey: [
      ...premortemKey(projectId, ideaId),
      session.id,
      'cards',
      session.state === 'writing',
    ] as const,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        body(
          api.GET('/api/v1/premortems/{premortem_id}/premortem-cards', {
            params: { path: { premortem_id: session.id }, query: { limit: 200, cursor } },
            signal,
          }),
        ),
      ),
    refetchInterval: session.state === 'sorting' ? SOON : false,
  });
}

export function groupsQuery(projectId: string, ideaId: string, session: Premortem) {
  return queryOptions({
    queryKey: [...premortemKey(projectId, ideaId), session.id, 'groups'] as const,
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        body(
          api.GET('/api/v1/premortems/{premortem_id}/premortem-groups', {
            params: { path: { premortem_id: session.id }, query: { limit: 200, cursor } },
            signal,
          }),
        ),
      ),
    refetchInterval: session.state === 'sorting' ? SOON : false,
  });
}

export function isRunning(session: Premortem) {
  return session.state !== 'closed';
}

async function everyPage<Item>(
  page: (cursor?: string) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    all.push(...items);
    cursor = next ?? undefined;
  } while (cursor);
  return all;
}
