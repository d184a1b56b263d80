/** Routes of the workshops of a project. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { orNotFound, projectRoute } from '@/routing/parents';
import { challengesQuery } from '../queries';
import { capturedQuery, inviteesQuery, workshopQuery, workshopsQuery } from './queries';

const workshopsRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/workshops',
  loader: ({ context: { queryClient }, params: { projectId } }) =>
    Promise.all([
      loadWords('ideas', 'workshops'),
      orNotFound(queryClient.ensureQueryData(workshopsQuery(projectId))),
      orNotFound(queryClient.ensureQueryData(challengesQuery(projectId))),
    ]),
  component: lazyRouteComponent(() => import('./WorkshopsPage'), 'WorkshopsPage'),
});

const workshopRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/workshops/$workshopId',
  loader: ({ context: { queryClient }, params: { projectId, workshopId } }) =>
    Promise.all([
      loadWords('ideas', 'workshops'),
      orNotFound(queryClient.ensureQueryData(workshopQuery(projectId, workshopId))),
      orNotFound(queryClient.ensureQueryData(inviteesQuery(projectId, workshopId))),
      orNotFound(queryClient.ensureQueryData(capturedQuery(projectId, workshopId))),
    ]),
  component: lazyRouteComponent(() => import('./WorkshopPage'), 'WorkshopPage'),
});

const captureRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'ideas/workshops/$workshopId/capture',
  staticData: { quietFrame: true },
  loader: ({ context: { queryClient }, params: { projectId, workshopId } }) =>
    Promise.all([
      loadWords('ideas', 'workshops'),
      orNotFound(queryClient.ensureQueryData(workshopQuery(projectId, workshopId))),
      orNotFound(queryClient.ensureQueryData(capturedQuery(projectId, workshopId))),
    ]),
  component: lazyRouteComponent(() => import('./CapturePage'), 'CapturePage'),
});

export const workshopsRoutes = [workshopsRoute, workshopRoute, captureRoute] as const;
