/** Routes of what is judged before an idea is tried, each part with an address of its own. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute, type RouterContext } from '@/routing/parents';
import { realityCheckQuery } from '../queries';

interface Arrival {
  context: RouterContext;
  params: { projectId: string; ideaId: string };
}

/** The idea's reality check, which every part names, and the words of the part. */
function arrive({ context, params }: Arrival, words: string) {
  return Promise.all([
    loadWords('prospects', words),
    orNotFound(
      context.queryClient.ensureQueryData(realityCheckQuery(params.projectId, params.ideaId)),
    ),
  ]);
}

export const complexityRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'reality-check/$ideaId/complexity',
  loader: (arrival) => arrive(arrival, 'complexity'),
  component: lazyRouteComponent(() => import('../complexity/ComplexityPage'), 'ComplexityPage'),
});

export const readinessRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'reality-check/$ideaId/readiness',
  loader: (arrival) => arrive(arrival, 'readiness'),
  component: lazyRouteComponent(() => import('../readiness/ReadinessPage'), 'ReadinessPage'),
});

export const looksRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'reality-check/$ideaId/looks',
  loader: (arrival) => arrive(arrival, 'looks'),
  component: lazyRouteComponent(() => import('../looks/LooksPage'), 'LooksPage'),
});

export const expectationRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'reality-check/$ideaId/expectation',
  loader: (arrival) => arrive(arrival, 'expectation'),
  component: lazyRouteComponent(() => import('../expectation/ExpectationPage'), 'ExpectationPage'),
});

export const prospectsRoutes = [
  complexityRoute,
  readinessRoute,
  looksRoute,
  expectationRoute,
] as const;
