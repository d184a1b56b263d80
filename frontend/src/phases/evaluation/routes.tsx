/** Routes of the phase “evaluation”: the findings, and the report. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadWords } from '@/i18n/i18n';
import { projectRoute } from '@/routing/parents';

export const evaluationRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'evaluation',
  loader: () => loadWords('evaluation'),
  component: lazyRouteComponent(() => import('./EvaluationPage'), 'EvaluationPage'),
});

export interface ReportSearch {
  draft?: true;
}

export const reportRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: 'evaluation/report',
  validateSearch: (search: Record<string, unknown>): ReportSearch => ({
    draft: search.draft === true || search.draft === 'true' ? true : undefined,
  }),
  loader: () => loadWords('evaluation'),
  component: lazyRouteComponent(() => import('./ReportPage'), 'ReportPage'),
});

export const evaluationRoutes = [evaluationRoute, reportRoute] as const;
