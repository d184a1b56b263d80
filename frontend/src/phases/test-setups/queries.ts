/** What the API knows of test set-ups: studies with their sites, people, questions and answers. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];
export type Study = Schemas['StudyDetail'];
export type StudyInList = Schemas['StudyRead'];
export type StudyState = Schemas['StudyState'];
export type Site = Schemas['SiteRead'];
export type Participant = Schemas['ParticipantRead'];
export type Outcome = Schemas['OutcomeRead'];
export type Instrument = Schemas['InstrumentRead'];
export type Visit = Schemas['VisitRead'];
export type StudyResponse = Schemas['ResponseRead'];
export type CompletenessRow = Schemas['CompletenessRow'];
export type Cell = Schemas['Cell'];
export type Incident = Schemas['IncidentRead'];
export type ConsentText = Schemas['ConsentTextRead'];
export type Moment = Schemas['Moment'];

export interface Ids {
  projectId: string;
  studyId: string;
}

interface Page {
  next: string | null;
}

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Page) => page.next ?? undefined,
};
const all = { limit: 200 };

export function studiesQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'studies'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/studies', {
            params: { path: { project_id: projectId }, query: all },
            signal,
          }),
        )
      ).items,
  });
}

function keyOf({ projectId, studyId }: Ids, what: string) {
  return [...projectKey(projectId), 'studies', studyId, what] as const;
}

const inStudy = (ids: Ids) => ({ path: { study_id: ids.studyId }, query: all });

export function studyQuery(ids: Ids) {
  return queryOptions({
    queryKey: keyOf(ids, 'study'),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/studies/{study_id}', {
          params: { path: { study_id: ids.studyId } },
          signal,
        }),
      ),
  });
}

export function testedAssumptionsQuery(ids: Ids) {
  return queryOptions({
    queryKey: keyOf(ids, 'assumption-tests'),
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/studies/{study_id}/assumption-tests', { params: inStudy(ids), signal }),
        )
      ).items,
  });
}

export function sitesQuery(ids: Ids) {
  return queryOptions({
    queryKey: keyOf(ids, 'sites'),
    queryFn: async ({ signal }) =>
      (await body(api.GET('/api/v1/studies/{study_id}/sites', { params: inStudy(ids), signal })))
        .items,
  });
}

export function outcomesQuery(ids: Ids) {
  return queryOptions({
    queryKey: keyOf(ids, 'outcomes'),
    queryFn: async ({ signal }) =>
      (await body(api.GET('/api/v1/studies/{study_id}/outcomes', { params: inStudy(ids), signal })))
        .items,
  });
}

export function outcomeChangesQuery(ids: Ids, outcomeId: string) {
  return queryOptions({
    queryKey: [...keyOf(ids, 'outcomes'), outcomeId, 'changes'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/outcomes/{outcome_id}/changes', {
            params: { path: { outcome_id: outcomeId }, query: all },
            signal,
          }),
        )
      ).items,
  });
}

export function instrumentsQuery(ids: Ids) {
  return queryOptions({
    queryKey: keyOf(ids, 'instruments'),
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/studies/{study_id}/instruments', { params: inStudy(ids), signal }),
        )
      ).items,
  });
}

export function visitsQuery(ids: Ids) {
  return queryOptions({
    queryKey: keyOf(ids, 'visits'),
    queryFn: async ({ signal }) =>
      (await body(api.GET('/api/v1/studies/{study_id}/visits', { params: inStudy(ids), signal })))
        .items,
  });
}

export function consentTextsQuery(ids: Ids) {
  return queryOptions({
    queryKey: keyOf(ids, 'consent-texts'),
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/studies/{study_id}/consent-texts', { params: inStudy(ids), signal }),
        )
      ).items,
  });
}

export function incidentsQuery(ids: Ids) {
  return queryOptions({
    queryKey: keyOf(ids, 'incidents'),
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/studies/{study_id}/incidents', { params: inStudy(ids), signal }),
        )
      ).items,
  });
}

export function participantsQuery(ids: Ids) {
  return infiniteQueryOptions({
    queryKey: keyOf(ids, 'participants'),
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/studies/{study_id}/participants', {
          params: { path: { study_id: ids.studyId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
  });
}

export function participantQuery(ids: Ids, participantId: string) {
  return queryOptions({
    queryKey: [...keyOf(ids, 'participants'), participantId] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/participants/{participant_id}', {
          params: { path: { participant_id: participantId } },
          signal,
        }),
      ),
  });
}

export function consentsQuery(ids: Ids, participantId: string) {
  return queryOptions({
    queryKey: [...keyOf(ids, 'participants'), participantId, 'consents'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/participants/{participant_id}/consents', {
            params: { path: { participant_id: participantId }, query: all },
            signal,
          }),
        )
      ).items,
  });
}

export function completenessQuery(ids: Ids) {
  return infiniteQueryOptions({
    queryKey: keyOf(ids, 'completeness'),
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/studies/{study_id}/completeness', {
          params: { path: { study_id: ids.studyId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
  });
}

export function responsesQuery(ids: Ids) {
  return infiniteQueryOptions({
    queryKey: keyOf(ids, 'responses'),
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/studies/{study_id}/responses', {
          params: { path: { study_id: ids.studyId }, query: { cursor: pageParam } },
          signal,
        }),
      ),
    ...paged,
  });
}

/** The corrections of one response, newest first. */
export function revisionsQuery(ids: Ids, responseId: string) {
  return queryOptions({
    queryKey: [...keyOf(ids, 'responses'), responseId, 'revisions'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/responses/{response_id}/revisions', {
            params: { path: { response_id: responseId }, query: all },
            signal,
          }),
        )
      ).items,
  });
}

/** The units of the municipality that owns the project: its care centres among them. */
export function unitsQuery(municipalityId: string) {
  return queryOptions({
    queryKey: ['organisations', municipalityId, 'units'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/organisations/{organisation_id}/units', {
            params: { path: { organisation_id: municipalityId }, query: all },
            signal,
          }),
        )
      ).items,
  });
}
