/** What the rounds and their syntheses ask the API for. */
import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';
import type { Assessment } from '../queries';

export type Round = components['schemas']['RoundRead'];
export type Movement = components['schemas']['MovementRead'];
export type Synthesis = components['schemas']['SynthesisRead'];

/** Lists that a page shows whole: as many as a page of the API holds. */
const WHOLE = 200;

export function roundsQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'reality-check', ideaId, 'rounds'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/assessment-rounds', {
          params: { path: { idea_id: ideaId }, query: { limit: WHOLE } },
          signal,
        }),
      ),
  });
}

export function synthesesQuery(projectId: string, ideaId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'reality-check', ideaId, 'syntheses'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/ideas/{idea_id}/syntheses', {
          params: { path: { idea_id: ideaId }, query: { limit: WHOLE } },
          signal,
        }),
      ),
  });
}

/** Of what each person said over the rounds, what they said last: that is what counts. */
export function newestWords(assessments: readonly Assessment[]): Assessment[] {
  return assessments.filter(
    (said) =>
      !assessments.some(
        (other) =>
          other.round > said.round &&
          other.given_by === said.given_by &&
          other.perspective === said.perspective &&
          other.voiced_by === said.voiced_by,
      ),
  );
}

/** What one has said for oneself: in the present round, or else what one said last. */
export function ownWord(
  assessments: readonly Assessment[],
  userId: string,
  round: number,
): { said: Assessment | undefined; before: Assessment | undefined } {
  const own = assessments
    .filter((said) => said.given_by === userId && said.voiced_by === null)
    .sort((a, b) => b.round - a.round);
  const said = own.find((one) => one.round === round);
  return { said, before: said ? undefined : own[0] };
}
