/** Routes of rating rounds. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute } from '@/routing/parents';
import { resultQuery, roundQuery, shareQuery } from './queries';

export const ratingRoundRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/ratings/$roundId',
  loader: ({ context: { queryClient }, params: { projectId, roundId } }) =>
    Promise.all([
      loadWords('ratings', 'ideas'),
      orNotFound(queryClient.ensureQueryData(roundQuery(projectId, roundId))),
      orNotFound(queryClient.ensureQueryData(resultQuery(projectId, roundId))),
    ]),
  component: lazyRouteComponent(() => import('./RoundPage'), 'RoundPage'),
});

export const rateRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/ratings/$roundId/rate',
  staticData: { quietFrame: true },
  loader: ({ context: { queryClient }, params: { projectId, roundId } }) =>
    Promise.all([
      loadWords('ratings', 'ideas'),
      orNotFound(queryClient.ensureQueryData(roundQuery(projectId, roundId))),
      orNotFound(queryClient.ensureQueryData(shareQuery(projectId, roundId))),
    ]),
  component: lazyRouteComponent(() => import('./RatePage'), 'RatePage'),
});
