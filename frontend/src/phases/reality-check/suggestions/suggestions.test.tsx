/** Whom else to ask: offered with its reasons, added by one press, or set aside with a reason. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openPage } from '@/testing/render';
import { answer } from '@/testing/server';

const project = {
  id: 'p1',
  municipality_id: 'm1',
  title: 'Trygge nætter',
  summary: '',
  phase: 'reality_check',
  state: 'active',
  phase_since: '2026-03-02T09:00:00Z',
  weights: { citizen: 40, employee: 35, organisation: 25 },
  weights_frozen_at: null,
  created_at: '2026-02-02T09:00:00Z',
  updated_at: '2026-03-02T09:00:00Z',
  version: 1,
  my_role: 'lead',
  my_perspective: null,
  my_permissions: ['reality_check:reality_check:read', 'reality_check:reality_check:edit'],
};

const gate = {
  phase: 'reality_check',
  state: 'active',
  conditions: [],
  open: false,
  weights: project.weights,
  spending: { lines: [], minutes: 0, money: [] },
  possible_decisions: [],
  may_decide: false,
};

const check = {
  idea_id: 'i1',
  idea_title: 'En sensor i sengen',
  idea_text: '',
  idea_status: 'selected',
  required: ['care_staff', 'citizen', 'management'],
  heard: [],
  missing: ['care_staff', 'citizen', 'management'],
  assessments: 0,
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
  reasons: ['perspectives_missing'],
  matrix: [],
  disagreements: [],
  no_change_statement: null,
  freed_minutes: null,
};

const found = {
  suggested: [
    {
      perspective: 'it',
      reasons: [
        { ground: 'text', detail: 'netværket' },
        { ground: 'change_kind', detail: 'roles' },
      ],
    },
    { perspective: 'procurement', reasons: [{ ground: 'origin', detail: 'company' }] },
  ],
  set_aside: [
    {
      id: 's1',
      perspective: 'research',
      reason: 'Det er undersøgt i Aarhus.',
      set_aside_by_name: 'Mette Holm',
      created_at: '2026-03-02T09:00:00Z',
      version: 1,
    },
  ],
};

function onThePage(permissions = project.my_permissions) {
  answer('get', '/projects/p1', { ...project, my_permissions: permissions });
  answer('get', '/projects/p1/gate', gate);
  answer('get', '/ideas/i1/reality-check', check);
  for (const part of [
    'assessments',
    'invitations',
    'personal-links',
    'assumptions',
    'organisational-changes',
    'assessment-rounds',
    'syntheses',
  ])
    answer('get', `/ideas/i1/${part}`, { items: [], next: null });
  answer('get', '/ideas/i1/routines', { version: 0, before: [], after: [] });
  answer('get', '/ideas/i1/complexity', { idea_id: 'i1', domains: [] });
  answer('get', '/ideas/i1/readiness', { idea_id: 'i1', scales: [] });
  answer('get', '/ideas/i1/legal-look', { idea_id: 'i1', open: 0, questions: [] });
  answer('get', '/ideas/i1/expectation', { idea_id: 'i1', frozen_at: null, expected: [] });
  answer('get', '/ideas/i1/perspective-suggestions', found);
  openPage('/projects/p1/reality-check/i1');
}

describe('whom else to ask', () => {
  it('says why, and adds with one press beside those who must speak already', async () => {
    let sent: unknown;
    answer('get', '/ideas/i1/required-perspectives', {
      idea_id: 'i1',
      perspectives: ['care_staff', 'citizen'],
      version: 3,
    });
    answer('put', '/ideas/i1/required-perspectives', async (request) => {
      sent = [request.headers.get('If-Match'), await request.json()];
      return Response.json({ idea_id: 'i1', perspectives: [], version: 4 });
    });
    onThePage();
    const panel = await screen.findByRole('region', { name: 'Hvem bør også høres?' });
    expect(within(panel).getByText('Teksten taler om “netværket”.')).toBeTruthy();
    expect(within(panel).getByText('Nogen får en anden rolle.')).toBeTruthy();
    expect(within(panel).getByText('Idéen kommer fra en virksomhed og skulle købes.')).toBeTruthy();
    await userEvent.click(within(panel).getByRole('button', { name: /^Skal høres: It/i }));
    expect(await screen.findByText(/it skal høres/i)).toBeTruthy();
    expect(sent).toEqual(['"3"', { perspectives: ['care_staff', 'citizen', 'it'] }]);
  });

  it('asks for a reason before it stops suggesting', async () => {
    let sent: unknown;
    answer('post', '/ideas/i1/set-aside-perspectives', async (request) => {
      sent = await request.json();
      return Response.json(found.set_aside[0], { status: 201 });
    });
    onThePage();
    await userEvent.click(await screen.findByRole('button', { name: /^Ikke nødvendig: It/i }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Gem begrundelsen' }));
    expect(sent).toBeUndefined();
    await userEvent.type(within(dialog).getByLabelText(/^Begrundelse/), 'Den er uden net.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Gem begrundelsen' }));
    await screen.findByText(/foreslås ikke mere/);
    expect(sent).toEqual({ perspective: 'it', reason: 'Den er uden net.' });
  });

  it('shows everybody what is not needed and why, and suggests to those who lead only', async () => {
    onThePage(['reality_check:reality_check:read']);
    const panel = await screen.findByRole('region', { name: 'Ikke nødvendige her' });
    expect(within(panel).getByText('Det er undersøgt i Aarhus.')).toBeTruthy();
    expect(within(panel).queryByRole('button')).toBeNull();
    expect(screen.queryByText('Hvem bør også høres?')).toBeNull();
  });
});
