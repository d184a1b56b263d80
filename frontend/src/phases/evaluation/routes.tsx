/** Routes of the phase “evaluation”. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { projectRoute } from '@/routing/parents';

export const evaluationRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'evaluation',
  loader: () => loadWords('evaluation'),
  component: lazyRouteComponent(() => import('./EvaluationPage'), 'EvaluationPage'),
});

export const evaluationRoutes = [evaluationRoute] as const;
