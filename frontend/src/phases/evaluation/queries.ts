/** The evaluation and the report of a project, as the API gives them. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';

type Schemas = components['schemas'];
export type Evaluation = Schemas['EvaluationRead'];
export type Finding = Schemas['FindingRead'];
export type Line = Schemas['LineRead'];
export type Interval = Schemas['IntervalRead'];
export type Reason = Schemas['ReasonRead'];
export type Recommended = Schemas['Recommended'];
export type Report = Schemas['ReportRead'];
export type Weights = Schemas['WeightsRead'];

/** `tried` weights change the total only; nothing is saved. */
export function evaluationQuery(projectId: string, tried?: Weights) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'evaluation', tried ?? 'agreed'] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/evaluation', {
          params: { path: { project_id: projectId }, query: { ...tried } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function reportQuery(projectId: string, draft: boolean) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'report', draft] as const,
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/projects/{project_id}/report', {
          params: { path: { project_id: projectId }, query: draft ? { draft } : {} },
          signal,
        }),
      ),
  });
}
