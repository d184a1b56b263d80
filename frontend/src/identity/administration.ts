/** What the API knows of organisations, their units and their people. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import type { Session } from '@/api/session';

type Schemas = components['schemas'];
export type Organisation = Schemas['OrganisationRead'];
export type OrganisationKind = Schemas['OrganisationKind'];
export type OrganisationRole = Schemas['OrganisationRole'];
export type Unit = Schemas['UnitRead'];
export type Person = Schemas['MemberRead'];

/** Begins every key below; projects read organisations under it too, so both are fresh at once. */
export const ORGANISATIONS = ['organisations'] as const;

export const partnerKinds = ['company', 'academic_institution', 'civil_society'] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** Which roles a kind of organisation has; the most ordinary first. */
export const rolesOfKind: Readonly<Record<OrganisationKind, readonly OrganisationRole[]>> = {
  municipality: ['employee', 'facilitator', 'decision_maker', 'administrator'],
  company: ['partner'],
  academic_institution: ['researcher', 'partner'],
  civil_society: ['partner'],
};

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

/** May the person change the organisations of this municipality? */
export function mayAdminister(session: Session, municipalityId: string): boolean {
  return session.permissions[municipalityId]?.includes('identity:organisation:edit') ?? false;
}

export function municipalityName(session: Session, municipalityId: string): string | undefined {
  return session.places.find((place) => place.municipality_id === municipalityId)
    ?.municipality_name;
}

interface Page {
  next: string | null;
}

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Page) => page.next ?? undefined,
};

export const organisationsQuery = infiniteQueryOptions({
  queryKey: [...ORGANISATIONS, 'pages'] as const,
  queryFn: ({ pageParam, signal }) =>
    body(
      api.GET('/api/v1/organisations', {
        params: { query: { cursor: pageParam, limit: 200 } },
        signal,
      }),
    ),
  ...paged,
});

export function organisationQuery(organisationId: string) {
  return queryOptions({
    queryKey: [...ORGANISATIONS, organisationId] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/organisations/{organisation_id}', {
          params: { path: { organisation_id: organisationId } },
          signal,
        }),
      ),
  });
}

/** All of them: people are given one of them, and named by them. */
export function unitsQuery(organisationId: string) {
  return queryOptions({
    queryKey: [...ORGANISATIONS, organisationId, 'units'] as const,
    queryFn: async ({ signal }) => {
      const units: Unit[] = [];
      let cursor: string | undefined;
      do {
        const page = await body(
          api.GET('/api/v1/organisations/{organisation_id}/units', {
            params: { path: { organisation_id: organisationId }, query: { cursor, limit: 200 } },
            signal,
          }),
        );
        units.push(...page.items);
        cursor = page.next ?? undefined;
      } while (cursor);
      return units;
    },
  });
}

export function peoplePagesQuery(organisationId: string) {
  return infiniteQueryOptions({
    queryKey: [...ORGANISATIONS, organisationId, 'people'] as const,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/organisations/{organisation_id}/members', {
          params: {
            path: { organisation_id: organisationId },
            query: { cursor: pageParam, limit: 100 },
          },
          signal,
        }),
      ),
    ...paged,
  });
}
