import { beforeAll, describe, expect, it } from 'vitest';
import { formatFor } from '@/i18n/format';
import { loadWords } from '@/i18n/i18n';
import { sayCondition } from './conditions';
import { daysSince, following, trailOf } from './phases';
import { byParty } from './SpendingTable';
import { runsOf, sayEvent } from './TimelinePanel';

describe('the rules of the screens', () => {
  beforeAll(() => loadWords('projects'));

  it('knows where a project stands', () => {
    const states = (phase: string, state = 'active') =>
      trailOf({ phase, state } as never).map((step) => step.state);
    expect(states('idea_generation')).toEqual(['present', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(states('evaluation')).toEqual(['done', 'done', 'done', 'present', 'ahead']);
    expect(states('evaluation', 'implemented')).toEqual([
      'done',
      'done',
      'done',
      'done',
      'present',
    ]);
    expect(states('reality_check', 'stopped')).toEqual([
      'done',
      'done',
      'ahead',
      'ahead',
      'present',
    ]);
    expect(following('evaluation')).toBe('decision');
    expect(daysSince('2026-03-01T08:00:00Z', new Date('2026-03-04T07:00:00Z'))).toBe(2);
  });

  it('adds up hours and money by phase and party', () => {
    const line = { phase: 'idea_generation', organisation_id: 'o', organisation_name: 'Nordby' };
    const rows = byParty({
      minutes: 60,
      money: [],
      lines: [
        { ...line, kind: 'hours', currency: null, amount: 60 },
        { ...line, kind: 'money', currency: 'DKK', amount: 500 },
      ],
    } as never);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ minutes: 60, money: [{ currency: 'DKK', amount: 500 }] });
  });

  it('tells a run of the same event once, and an unknown event by its name', () => {
    const item = { id: '1', kind: 'spending_recorded', actor_id: 'a', data: {} };
    const runs = runsOf([item, item, { ...item, actor_id: 'b' }] as never);
    expect(runs.map((run) => run.times)).toEqual([2, 1]);
    expect(sayEvent({ kind: 'moon_landed', data: {} })).toBe('Moon landed');
    expect(sayEvent({ kind: 'decision_made', data: { kind_of_decision: 'advance' } })).toBe(
      'Kommunen besluttede: gå videre',
    );
  });

  it('falls back on the API’s own sentence for a condition without words', () => {
    const unknown = {
      name: 'never_heard_of',
      met: false,
      explanation: 'Two perspectives are missing.',
      facts: { missing: 2 },
    };
    expect(sayCondition(unknown as never, formatFor('da'))).toBe('Two perspectives are missing.');
  });
});
