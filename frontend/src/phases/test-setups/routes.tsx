/** Routes of the phase “test set-up”. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute } from '@/routing/parents';
import {
  instrumentsQuery,
  type Moment,
  participantQuery,
  studiesQuery,
  studyQuery,
} from './queries';

export const testSetupRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'test-setup',
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('testSetups'),
      orNotFound(context.queryClient.ensureQueryData(studiesQuery(params.projectId))),
    ]),
  component: lazyRouteComponent(() => import('./TestSetupPage'), 'TestSetupPage'),
});

export interface StudySearch {
  view?: string;
}

export const studyRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'test-setup/$studyId',
  validateSearch: (search: Record<string, unknown>): StudySearch => ({
    view: typeof search.view === 'string' && search.view ? search.view : undefined,
  }),
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('testSetups'),
      orNotFound(context.queryClient.ensureQueryData(studyQuery(params))),
    ]),
  component: lazyRouteComponent(() => import('./StudyPage'), 'StudyPage'),
});

export interface RespondSearch {
  participant: string;
  instrument: string;
  moment: Moment;
  number: number;
}

export const respondRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'test-setup/$studyId/respond',
  staticData: { quietFrame: true },
  validateSearch: (search: Record<string, unknown>): RespondSearch => ({
    participant: String(search.participant ?? ''),
    instrument: String(search.instrument ?? ''),
    moment: search.moment === 'follow_up' ? 'follow_up' : 'baseline',
    number: Number.isInteger(Number(search.number)) ? Math.max(1, Number(search.number)) : 1,
  }),
  loaderDeps: ({ search }) => ({ participant: search.participant }),
  loader: ({ context, params, deps }) =>
    Promise.all([
      loadWords('testSetups'),
      orNotFound(context.queryClient.ensureQueryData(participantQuery(params, deps.participant))),
      context.queryClient.ensureQueryData(instrumentsQuery(params)),
    ]),
  component: lazyRouteComponent(() => import('./RespondPage'), 'RespondPage'),
});

export const testSetupRoutes = [testSetupRoute, studyRoute, respondRoute] as const;
