/** The reality check's pages as their people meet them. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const project = {
  id: 'p1',
  municipality_id: 'm1',
  title: 'Trygge nætter',
  summary: 'Kan sensorer erstatte runderne?',
  phase: 'reality_check',
  state: 'active',
  phase_since: '2026-03-02T09:00:00Z',
  weights: { citizen: 40, employee: 35, organisation: 25 },
  weights_frozen_at: null,
  created_at: '2026-02-02T09:00:00Z',
  updated_at: '2026-03-02T09:00:00Z',
  version: 1,
  my_role: 'contributor',
  my_perspective: 'care_staff',
  my_permissions: ['reality_check:reality_check:read', 'reality_check:assessment:give'],
};

const gate = {
  phase: 'reality_check',
  state: 'active',
  conditions: [],
  open: false,
  weights: project.weights,
  spending: { lines: [], minutes: 0, money: [] },
  remarks: [],
  possible_decisions: [],
  may_decide: false,
};

const check = {
  idea_id: 'i1',
  idea_title: 'En sensor i sengen',
  idea_text: 'Den kalder, når nogen står op.',
  idea_status: 'selected',
  required: ['care_staff', 'citizen', 'management'],
  heard: ['management'],
  missing: ['care_staff', 'citizen'],
  assessments: 1,
  blockers: 0,
  open_blockers: 0,
  change: 'missing',
  changes: 0,
  assumptions: 0,
  critical_assumptions: 0,
  untested_assumptions: 0,
  round: 1,
  round_open: true,
  unseen: false,
  complete: false,
  reasons: ['perspectives_missing', 'change_not_stated'],
  matrix: [],
  disagreements: [],
  no_change_statement: null,
  freed_minutes: null,
};

function inProject() {
  answer('get', '/projects/p1', project);
  answer('get', '/projects/p1/gate', gate);
}

describe('the selected ideas', () => {
  it('says plainly when there is none, and where to go', async () => {
    inProject();
    answer('get', '/projects/p1/reality-checks', { items: [], next: null });
    openPage('/projects/p1/reality-check');
    expect(await screen.findByText('Ingen idé er udvalgt endnu')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Gå til idéerne' })).toBeTruthy();
  });

  it('tells who has not been heard, and lets one speak', async () => {
    inProject();
    const listed = { ...check, spoken: false, created_at: project.created_at };
    answer('get', '/projects/p1/reality-checks', { items: [listed], next: null });
    openPage('/projects/p1/reality-check');
    expect(await screen.findByText('plejepersonale og borger')).toBeTruthy();
    expect(screen.getByText(/Det mangler: .*den organisatoriske ændring/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Sig, hvad du mener/ })).toBeTruthy();
  });
});

describe('saying what one thinks', () => {
  async function answerAll(choice: string) {
    const user = userEvent.setup();
    for (const name of [/Vil I have det/, /Passer det/, /Kan det lade sig gøre/, /besværet værd/]) {
      const group = await screen.findByRole('group', { name });
      await user.click(within(group).getByRole('radio', { name: choice }));
    }
    await user.click(screen.getByRole('radio', { name: '4' }));
    await user.click(screen.getByRole('button', { name: 'Send' }));
  }

  function onThePage() {
    inProject();
    answer('get', '/ideas/i1/reality-check', check);
    answer('get', '/ideas/i1/assessments', { items: [], next: null });
    answer('get', '/ideas/i1/invitations', { items: [], next: null });
  }

  it('sends what was chosen, with one’s own perspective', async () => {
    onThePage();
    let sent: unknown;
    answer('post', '/ideas/i1/assessments', async (request) => {
      sent = await request.json();
      return new Response('{}', { status: 201, headers: { 'Content-Type': 'application/json' } });
    });
    for (const part of ['assumptions', 'organisational-changes', 'assessment-rounds', 'syntheses'])
      answer('get', `/ideas/i1/${part}`, { items: [], next: null });
    answer('get', '/ideas/i1/routines', { version: 0, before: [], after: [] });
    answer('get', '/ideas/i1/complexity', { idea_id: 'i1', domains: [] });
    answer('get', '/ideas/i1/readiness', { idea_id: 'i1', scales: [] });
    answer('get', '/ideas/i1/legal-look', { idea_id: 'i1', open: 0, questions: [] });
    answer('get', '/ideas/i1/expectation', { idea_id: 'i1', frozen_at: null, expected: [] });
    answer('get', '/ideas/i1/perspective-suggestions', { suggested: [], set_aside: [] });
    openPage('/projects/p1/reality-check/i1/say');
    await answerAll('Ja, nok');
    expect(await screen.findByText('Hvem har talt')).toBeTruthy();
    expect(sent).toEqual({
      perspective: 'care_staff',
      voiced_by: null,
      wanted: 4,
      fits_the_work: 4,
      feasible: 4,
      worth_it: 4,
      confidence: 4,
      blocker: '',
      comment: '',
    });
  });

  it('does not send an assessment that says nothing', async () => {
    onThePage();
    openPage('/projects/p1/reality-check/i1/say');
    await answerAll('Det kan jeg ikke sige');
    expect(await screen.findByText('Svar på mindst ét af de fire spørgsmål.')).toBeTruthy();
  });

  it('says the remedy when the server refuses', async () => {
    onThePage();
    refuse('post', '/ideas/i1/assessments', { status: 409, code: 'assessment_exists' });
    openPage('/projects/p1/reality-check/i1/say');
    await answerAll('Både ja og nej');
    expect(await screen.findByText(/Det er allerede sagt/)).toBeTruthy();
  });
});
