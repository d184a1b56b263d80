/** Where the API gives the ideas that a list shows as a file. */
import type { components } from '@/api/schema.gen';
import type { IdeaFilters } from '../queries';

export type Format = components['schemas']['ExportFormat'];
export const formats: readonly Format[] = ['csv', 'xlsx', 'ndjson'];

export function exportAddress(projectId: string, format: Format, filters: IdeaFilters): string {
  const asked = {
    format,
    q: filters.q,
    status: filters.status,
    origin_perspective: filters.origin,
    challenge_id: filters.challenge,
    theme_id: filters.theme,
    state_id: filters.state,
    sort: filters.sort,
    mine: filters.mine ? 'true' : undefined,
    assigned: filters.assigned,
    overdue: filters.overdue ? 'true' : undefined,
    tag: filters.tag,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  for (const choice of filters.choice?.split(',') ?? []) query.append('field_choice', choice);
  return `/api/v1/projects/${encodeURIComponent(projectId)}/ideas/export?${query}`;
}
