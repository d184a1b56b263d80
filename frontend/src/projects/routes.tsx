/** Projects: the board, a new one, and the pages of one that belong to no phase. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { projectRoute, signedInRoute } from '@/routing/parents';
import { phases } from './phases';

const states = ['active', 'parked', 'stopped', 'implemented'] as const;

export interface ProjectsSearch {
  view?: 'table';
  q?: string;
  phase?: (typeof phases)[number];
  state?: (typeof states)[number];
}

function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value | undefined {
  return values.includes(given as Value) ? (given as Value) : undefined;
}

const projectListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'projects',
  validateSearch: (search: Record<string, unknown>): ProjectsSearch => ({
    view: search.view === 'table' ? 'table' : undefined,
    q: typeof search.q === 'string' && search.q ? search.q.slice(0, 100) : undefined,
    phase: oneOf(phases, search.phase),
    state: oneOf(states, search.state),
  }),
  loader: () => loadWords('projects'),
  component: lazyRouteComponent(() => import('./ProjectsPage'), 'ProjectsPage'),
});

const newProjectRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'projects/new',
  loader: () => loadWords('projects'),
  component: lazyRouteComponent(() => import('./NewProjectPage'), 'NewProjectPage'),
});

const projectOverviewRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./ProjectOverviewPage'), 'ProjectOverviewPage'),
});

const decisionRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'decision',
  component: lazyRouteComponent(() => import('./DecisionPage'), 'DecisionPage'),
});

export const projectsRoutes = [projectListRoute, newProjectRoute] as const;
export const projectPages = [projectOverviewRoute, decisionRoute] as const;
