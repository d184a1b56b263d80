/** What waits for me, and what I wait for: my work shows it all, a project's card its own. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from './client';

export interface WorkItem {
  /** What kind of step it is: `idea_to_answer`, `gate_to_decide` … */
  kind: string;
  project_id: string;
  project_title: string;
  /** The thing it is about: an idea's title, a question. */
  title: string;
  /** Path within the project (`ideas/…`), or from the root (`/projects/…`). */
  link: string;
  since: string;
  waits_for: 'me' | 'others';
  /** Who has the ball, where it is not me. */
  who: string | null;
}

export const workQuery = queryOptions({
  queryKey: ['work'] as const,
  queryFn: async ({ signal }): Promise<WorkItem[]> => {
    const page = await body(api.GET('/api/v1/me/work' as never, { signal } as never));
    return (page as { items: WorkItem[] }).items;
  },
});

export function addressOf(item: Pick<WorkItem, 'link' | 'project_id'>): string {
  return item.link.startsWith('/') ? item.link : `/projects/${item.project_id}/${item.link}`;
}
