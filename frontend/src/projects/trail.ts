/** Where a project stands on its path, and where each step leads. */
import type { Project } from '@/api/projects';
import { type PhaseName, type PhaseState, phases } from '@/ui/PhaseTrail';

const pages = {
  idea_generation: '/projects/$projectId/ideas',
  reality_check: '/projects/$projectId/reality-check',
  test_setup: '/projects/$projectId/test-setup',
  evaluation: '/projects/$projectId/evaluation',
} as const;

export interface TrailStep {
  phase: keyof typeof pages;
  state: PhaseState;
  to: (typeof pages)[keyof typeof pages];
}

export function trailOf(project: Pick<Project, 'phase' | 'state'>): TrailStep[] {
  const present = phases.indexOf(project.phase as PhaseName);
  return (Object.keys(pages) as (keyof typeof pages)[]).map((phase, index) => ({
    phase,
    to: pages[phase],
    state: index < present ? 'done' : index === present ? 'present' : 'ahead',
  }));
}
