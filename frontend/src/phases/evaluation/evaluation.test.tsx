import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { moveWeight, sameWeights } from './weighing';

const weights = { citizen: 40, employee: 35, organisation: 25 };
const project = {
  id: 'p1',
  municipality_id: '00000000-0000-7000-8000-0000000000aa',
  title: 'Trygge nætter',
  summary: 'Kan sensorer erstatte runderne?',
  phase: 'evaluation',
  state: 'active',
  phase_since: '2026-03-01T08:00:00Z',
  weights,
  weights_frozen_at: '2026-01-01T08:00:00Z',
  created_at: '2026-02-01T08:00:00Z',
  updated_at: '2026-03-01T08:00:00Z',
  version: 7,
  my_role: 'lead',
  my_perspective: 'management',
  my_permissions: ['evaluation:evaluation:edit', 'evaluation:evaluation:read'],
};
const gate = {
  phase: 'evaluation',
  state: 'active',
  open: false,
  may_decide: false,
  remarks: [],
  possible_decisions: [],
  weights,
  conditions: [],
  spending: { lines: [], minutes: 0, money: [] },
};
const interval = { lower: 1, upper: 3, level: 0.958, nominal_level: 0.95 };
const median = { estimate: 2, interval, n: 6, method: 'exact', note: null };
const share = { count: 5, n: 6, share: 0.83, interval: { ...interval, lower: 0.44, upper: 0.97 } };
const finding = {
  outcome_id: 'o1',
  study_id: 's1',
  study_title: 'Sengesensorer',
  title: 'Udhvilet om morgenen',
  line: 'citizen',
  direction: 'higher_is_better',
  unit: 'point',
  smallest_important_change: 1,
  worst: 0,
  best: 10,
  weight: 1,
  frozen_at: '2026-01-01T08:00:00Z',
  compares: true,
  verdict: 'improved',
  has_result: true,
  suppressed: false,
  paired: {
    n: 6,
    median_before: 5,
    median_after: 7,
    median_change: median,
    mean_change: { mean: 1.9, interval, seed: 1, resamples: 10000 },
    important_changes: { improved: share, worsened: { ...share, count: 0 }, neither: 1 },
    hedges_g_av: 0.8,
    rank_biserial: 0.9,
    important_harm_excluded: true,
    bounds: {
      missing: 1,
      convention: 'anchors',
      worst: { median_change: median, verdict: 'uncertain' },
      best: { median_change: median, verdict: 'improved' },
      verdict_stands: false,
    },
  },
  pairs: [
    { code: 'B-7K2M', before: 5, after: 7 },
    { code: null, before: 6, after: 5 },
  ],
  missing: [{ state: 'withdrawn', reason: null, count: 1 }],
  summaries: [],
};
const estimate = { value: 20, interval: { ...interval, lower: 10, upper: 30 } };
const comparison = { as_today: estimate, new_way: estimate, difference: estimate };
const line = {
  line: 'citizen',
  weight: 40,
  comparison,
  suppressed: false,
  outcome_ids: ['o1'],
  explained: true,
  absence_reason: null,
  floor: null,
  floor_answer: null,
  under_floor: false,
  version: 0,
};
const silent = { ...line, comparison: null, outcome_ids: [], explained: false };
const evaluation = {
  project_id: 'p1',
  agreed_weights: weights,
  weights,
  weights_frozen_at: null,
  findings: [finding],
  lines: [
    line,
    { ...silent, line: 'employee', weight: 35 },
    { ...silent, line: 'organisation', weight: 25, explained: true, absence_reason: 'Ikke målt.' },
  ],
  total: null,
  sensitivity: null,
  recommendation: {
    rule: {
      recommendation: 'extend_test',
      reasons: [{ code: 'benefit', line: 'citizen', outcome: 'o1' }],
      blocks: [],
    },
    chosen: null,
    version: 0,
  },
  excluded: { restricted: 0, erased: 2 },
  unanswered_serious_incidents: 0,
  labelled: true,
  checksum: 'abc',
};
const report = {
  publication: null,
  data_changed: false,
  content: {
    title: project.title,
    summary: project.summary,
    made_at: '2026-03-01T08:00:00Z',
    evaluation,
    weights_changes: [],
    outcome_changes: [],
    organisational_changes: [],
    decisions: [],
    spending: { lines: [], minutes: 0, money: [] },
  },
};

function open(path: string, changes: object = {}) {
  answer('get', '/projects/p1', { ...project, ...changes });
  answer('get', '/projects/p1/gate', gate);
  openPage(path);
}

describe('the evaluation', () => {
  it('shows each line on its own, with verdicts in words and what is missing', async () => {
    answer('get', '/projects/p1/evaluation', evaluation);
    open('/projects/p1/evaluation');
    const citizen = await screen.findByRole('region', { name: 'Kvalitet for borgeren' });
    expect(within(citizen).getByText(/Hele intervallet er en forbedring/)).toBeTruthy();
    expect(within(citizen).getByText(/Hos 5 af 6 blev det bedre med mindst 1 point/)).toBeTruthy();
    const employee = screen.getByRole('region', { name: 'Arbejdsmiljø for medarbejderne' });
    expect(within(employee).getByText(/Der mangler et resultat eller en begrundelse/)).toBeTruthy();
    const organisation = screen.getByRole('region', { name: 'Værdi for organisationen' });
    expect(within(organisation).getByText(/Ikke målt\./)).toBeTruthy();
    expect(screen.getByText(/Der er ingen samlet forskel/)).toBeTruthy();
  });

  it('shows every pair as a table, too', async () => {
    answer('get', '/projects/p1/evaluation', evaluation);
    open('/projects/p1/evaluation');
    await userEvent.click(await screen.findByRole('button', { name: 'Vis som tabel' }));
    const table = screen.getByRole('table', { name: 'Udhvilet om morgenen' });
    expect(within(table).getByRole('rowheader', { name: /B-7K2M/ })).toBeTruthy();
    expect(within(table).getByRole('rowheader', { name: /Par 2/ })).toBeTruthy();
  });

  it('says so when nothing has been measured, with the next step', async () => {
    answer('get', '/projects/p1/evaluation', { ...evaluation, findings: [] });
    open('/projects/p1/evaluation');
    expect(await screen.findByText('Der er ikke målt noget endnu')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Gå til afprøvningen' })).toBeTruthy();
  });

  it('lets the project recommend otherwise, with a reason', async () => {
    answer('get', '/projects/p1/evaluation', evaluation);
    refuse('put', '/projects/p1/recommendation', { status: 409, code: 'recommendation_blocked' });
    open('/projects/p1/evaluation');
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv jeres anbefaling' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Tag løsningen i brug' }));
    await userEvent.type(within(dialog).getByLabelText(/Hvorfor/), 'Alle vil have det.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Gem anbefalingen' }));
    expect(await within(dialog).findByText(/Svar skriftligt på det først/)).toBeTruthy();
  });

  it('hides what one may not change', async () => {
    answer('get', '/projects/p1/evaluation', evaluation);
    open('/projects/p1/evaluation', { my_permissions: ['evaluation:evaluation:read'] });
    await screen.findByRole('region', { name: 'Kvalitet for borgeren' });
    expect(screen.queryByRole('button', { name: 'Skriv jeres anbefaling' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Begrundelse og gulv/ })).toBeNull();
  });
});

describe('the report', () => {
  it('tells what is not known and can be published', async () => {
    answer('get', '/projects/p1/report', report);
    open('/projects/p1/evaluation/report');
    expect(await screen.findByText(/2 besvarelser er holdt ude/)).toBeTruthy();
    expect(
      screen.getByText('Arbejdsmiljø for medarbejderne: Intet resultat på denne bundlinje'),
    ).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Offentliggør rapporten' })).toBeTruthy();
  });

  it('says that data has changed since it was published', async () => {
    const publication = {
      id: 'r1',
      created_at: '2026-03-02T08:00:00Z',
      checksum: 'abc',
      comment: '',
      published_by: 'u1',
      published_by_name: 'Mette Holm',
    };
    answer('get', '/projects/p1/report', { ...report, publication, data_changed: true });
    open('/projects/p1/evaluation/report');
    expect(await screen.findByText(/Offentliggjort 2\. marts 2026 af Mette Holm/)).toBeTruthy();
    await waitFor(() => expect(screen.getByText(/er ændret, siden rapporten/)).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Offentliggør rapporten' })).toBeNull();
  });
});

describe('moving a weight', () => {
  it('always leaves 100, and the others in proportion', () => {
    for (let to = 0; to <= 100; to += 1) {
      const moved = moveWeight(weights, 'citizen', to);
      expect(moved.citizen + moved.employee + moved.organisation).toBe(100);
      expect(Math.min(...Object.values(moved))).toBeGreaterThanOrEqual(0);
    }
    expect(moveWeight(weights, 'citizen', 0)).toEqual({
      citizen: 0,
      employee: 58,
      organisation: 42,
    });
    const only = { citizen: 100, employee: 0, organisation: 0 };
    expect(moveWeight(only, 'citizen', 60)).toEqual({
      citizen: 60,
      employee: 20,
      organisation: 20,
    });
    expect(sameWeights(moveWeight(weights, 'employee', 35), weights)).toBe(true);
  });
});
