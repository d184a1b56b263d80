/** Composes the features' routes into the one tree. Pages are fetched when they are first needed. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { administrationRoutes, signInRoute } from '@/identity/routes';
import { noticesRoutes } from '@/notices/routes';
import { workRoute } from '@/overview/routes';
import { evaluationRoutes } from '@/phases/evaluation/routes';
import { paperRoutes, publicRoutes } from '@/phases/ideas/public/routes';
import { ideasRoutes } from '@/phases/ideas/routes';
import { statesRoute } from '@/phases/ideas/states/routes';
import { openTrailRoute } from '@/phases/ideas/trail/routes';
import { sayByLinkRoute } from '@/phases/reality-check/links/routes';
import { realityCheckRoutes } from '@/phases/reality-check/routes';
import { testSetupRoutes } from '@/phases/test-setups/routes';
import { projectPages, projectsRoutes } from '@/projects/routes';
import { projectRoute, rootRoute, signedInRoute } from '@/routing/parents';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { PagePending } from './PagePending';
import { Shell } from './Shell';

const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'accessibility',
  component: lazyRouteComponent(() => import('./AccessibilityPage'), 'AccessibilityPage'),
});

rootRoute.update({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});
signedInRoute.update({ errorComponent: ErrorPage, pendingComponent: PagePending });
projectRoute.update({
  component: lazyRouteComponent(() => import('@/projects/ProjectLayout'), 'ProjectLayout'),
  errorComponent: ErrorPage,
  pendingComponent: PagePending,
});

export const routeTree = rootRoute.addChildren([
  signInRoute,
  accessibilityRoute,
  openTrailRoute,
  ...publicRoutes,
  sayByLinkRoute,
  signedInRoute.addChildren([
    workRoute,
    ...noticesRoutes,
    ...projectsRoutes,
    ...administrationRoutes,
    statesRoute,
    projectRoute.addChildren([
      ...projectPages,
      ...ideasRoutes,
      ...paperRoutes,
      ...realityCheckRoutes,
      ...testSetupRoutes,
      ...evaluationRoutes,
    ]),
  ]),
]);
