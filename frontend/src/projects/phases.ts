/** The four phases, the page of each, and where a project stands among them. */
import type { Phase, Project } from '@/api/projects';
import type { PhaseName, PhaseState } from '@/ui/PhaseTrail';

export const phases = ['idea_generation', 'reality_check', 'test_setup', 'evaluation'] as const;

export const phasePages = {
  idea_generation: '/projects/$projectId/ideas',
  reality_check: '/projects/$projectId/reality-check',
  test_setup: '/projects/$projectId/test-setup',
  evaluation: '/projects/$projectId/evaluation',
  decision: '/projects/$projectId/decision',
} as const;

export interface TrailStep {
  phase: PhaseName;
  state: PhaseState;
  to: (typeof phasePages)[PhaseName];
}

/** A project that has ended stands at its decision; what it never reached stays ahead. */
export function trailOf(project: Pick<Project, 'phase' | 'state'>): TrailStep[] {
  const present = phases.indexOf(project.phase);
  const ended = hasEnded(project.state);
  const steps: TrailStep[] = phases.map((phase, index) => ({
    phase,
    to: phasePages[phase],
    state:
      index < present || (ended && index === present)
        ? 'done'
        : index === present
          ? 'present'
          : 'ahead',
  }));
  return [
    ...steps,
    { phase: 'decision', to: phasePages.decision, state: ended ? 'present' : 'ahead' },
  ];
}

export function hasEnded(state: Project['state']): boolean {
  return state === 'stopped' || state === 'implemented';
}

/** The phase after this one; the decision after the last. */
export function following(phase: Phase): PhaseName {
  return phases[phases.indexOf(phase) + 1] ?? 'decision';
}

export function earlierThan(phase: Phase): Phase[] {
  return phases.slice(0, phases.indexOf(phase));
}

const DAY = 86_400_000;

/** Whole days in the present phase. */
export function daysSince(since: string, now: Date = new Date()): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(since).getTime()) / DAY));
}
