/** Projects: the board, a new one, and the pages of one that belong to no phase. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { projectRoute, signedInRoute } from '@/routing/parents';

const projectListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'projects',
  loader: () => loadWords('projects'),
  component: lazyRouteComponent(() => import('./ProjectsPage'), 'ProjectsPage'),
});

const projectOverviewRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./ProjectOverviewPage'), 'ProjectOverviewPage'),
});

export const projectsRoutes = [projectListRoute] as const;
export const projectPages = [projectOverviewRoute] as const;
