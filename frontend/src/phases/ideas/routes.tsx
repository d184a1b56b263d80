/** Routes of the phase “idea generation”. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute } from '@/routing/parents';
import { textBlocksRoute } from './answers/routes';
import { flagsRoute } from './discussion/routes';
import { perspectives, statuses } from './perspectives';
import { challengesQuery, type IdeaFilters, ideaQuery } from './queries';
import { roundsQuery } from './ratings/queries';
import { rateRoute, ratingRoundRoute } from './ratings/routes';
import { themesRoute } from './themes/routes';
import { trailRoute } from './trail/routes';
import { workshopsRoutes } from './workshops/routes';

const sorts = ['newest', 'oldest', 'support', 'title'] as const;
const assigning = ['me', 'nobody'] as const;

/** A number in the address was written as a word too. */
function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value ?? '');
}

function isChoice(pair: string): boolean {
  return /^[a-z][a-z0-9_]{0,39}:[a-z][a-z0-9_]{0,39}$/.test(pair);
}

/** What is in the address is what is shown; anything else is left out. */
export function readFilters(search: Record<string, unknown>): IdeaFilters {
  const q = wordsOf(search.q);
  return {
    q: q.trim() ? q.slice(0, 200) : undefined,
    status: statuses.find((status) => status === search.status),
    origin: perspectives.find((perspective) => perspective === search.origin),
    challenge: typeof search.challenge === 'string' ? search.challenge : undefined,
    theme: typeof search.theme === 'string' ? search.theme : undefined,
    state: typeof search.state === 'string' ? search.state : undefined,
    sort: sorts.find((sort) => sort === search.sort),
    mine: search.mine === true ? true : undefined,
    assigned: assigning.find((whom) => whom === search.assigned),
    overdue: search.overdue === true ? true : undefined,
    tag: wordsOf(search.tag).slice(0, 40).trim() || undefined,
    choice: wordsOf(search.choice).split(',').filter(isChoice).slice(0, 10).join(',') || undefined,
  };
}

export const ideasRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas',
  validateSearch: readFilters,
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('answers', 'exchange', 'files', 'ideaDetails', 'ideas', 'ratings', 'states'),
      orNotFound(context.queryClient.ensureQueryData(challengesQuery(params.projectId))),
      orNotFound(context.queryClient.ensureQueryData(roundsQuery(params.projectId))),
    ]),
  component: lazyRouteComponent(() => import('./IdeasPage'), 'IdeasPage'),
});

export const newIdeaRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/new',
  validateSearch: (search: Record<string, unknown>): { challenge?: string } => ({
    challenge: typeof search.challenge === 'string' ? search.challenge : undefined,
  }),
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('files', 'ideaDetails', 'ideas'),
      orNotFound(context.queryClient.ensureQueryData(challengesQuery(params.projectId))),
    ]),
  component: lazyRouteComponent(() => import('./NewIdeaPage'), 'NewIdeaPage'),
});

export const importRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/import',
  validateSearch: (search: Record<string, unknown>): { job?: string } => ({
    job: typeof search.job === 'string' ? search.job : undefined,
  }),
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('ideas', 'exchange'),
      orNotFound(context.queryClient.ensureQueryData(challengesQuery(params.projectId))),
    ]),
  component: lazyRouteComponent(() => import('./imports/ImportPage'), 'ImportPage'),
});

export const ideaRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/$ideaId',
  loader: ({ context, params }) =>
    Promise.all([
      loadWords('answers', 'discussion', 'files', 'ideaDetails', 'ideas', 'states'),
      orNotFound(context.queryClient.ensureQueryData(challengesQuery(params.projectId))),
      orNotFound(context.queryClient.ensureQueryData(ideaQuery(params.projectId, params.ideaId))),
    ]),
  component: lazyRouteComponent(() => import('./IdeaPage'), 'IdeaPage'),
});

export const ideasRoutes = [
  ideasRoute,
  newIdeaRoute,
  importRoute,
  ...workshopsRoutes,
  textBlocksRoute,
  ideaRoute,
  trailRoute,
  themesRoute,
  flagsRoute,
  ratingRoundRoute,
  rateRoute,
] as const;
