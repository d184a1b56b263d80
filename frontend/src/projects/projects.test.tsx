import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { facilitator, openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const municipality = '00000000-0000-7000-8000-0000000000aa';
const project = {
  id: 'p1',
  municipality_id: municipality,
  title: 'Trygge nætter',
  summary: 'Kan sensorer erstatte runderne?',
  phase: 'reality_check',
  state: 'active',
  phase_since: '2026-03-01T08:00:00Z',
  weights: { citizen: 40, employee: 35, organisation: 25 },
  weights_frozen_at: null,
  created_at: '2026-02-01T08:00:00Z',
  updated_at: '2026-03-01T08:00:00Z',
  version: 7,
  my_role: 'lead',
  my_perspective: 'management',
  my_permissions: ['projects:project:edit', 'projects:spending:record', 'projects:project:read'],
};
const listed = { ...project, spending: { minutes: 0, money: [] }, lines: [] };
const gate = {
  phase: 'reality_check',
  state: 'active',
  open: false,
  may_decide: false,
  remarks: [],
  possible_decisions: ['advance', 'return', 'park', 'stop'],
  weights: project.weights,
  conditions: [
    {
      name: 'never_heard_of',
      met: false,
      explanation: 'Two perspectives are missing.',
      facts: { missing: 2 },
      link: 'reality-check?missing=1',
    },
  ],
  spending: { lines: [], minutes: 0, money: [] },
};
const nothing = { items: [], next: null };

function withProject(changes: object = {}, gateChanges: object = {}) {
  answer('get', '/projects/p1', { ...project, ...changes });
  answer('get', '/projects/p1/gate', { ...gate, ...gateChanges });
  for (const part of [
    'reality-checks',
    'members',
    'timeline',
    'weights-changes',
    'decisions',
    'spending',
  ]) {
    answer('get', `/projects/p1/${part}`, nothing);
  }
}

describe('the board', () => {
  it('puts each project in the column of its phase, and filters by the address', async () => {
    answer('get', '/projects', {
      items: [listed, { ...listed, id: 'p2', title: 'Færre tunge løft', phase: 'evaluation' }],
      next: null,
    });
    const mine = { project_id: 'p1', waits_for: 'me', kind: 'ideas_to_answer' };
    answer('get', '/me/work', { items: [mine, { ...mine, waits_for: 'others' }], next: null });
    const { router } = openPage('/projects');
    const column = await screen.findByRole('region', { name: /Realitetstjek/ });
    expect(within(column).getByRole('link', { name: 'Trygge nætter' })).toBeTruthy();
    expect(within(column).queryByText('Færre tunge løft')).toBeNull();
    expect(await within(column).findByText('1 ting venter på dig')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Søg i projekter'), 'løft');
    await waitFor(() => expect(screen.queryByText('Trygge nætter')).toBeNull());
    expect(router.state.location.search).toEqual({ q: 'løft' });
    await userEvent.click(screen.getByRole('button', { name: 'Tabel' }));
    expect(await screen.findByRole('table', { name: 'Projekter' })).toBeTruthy();
  });

  it('says of an evaluated project how its lines went and what it cost, on the board and in the table', async () => {
    const evaluated = {
      ...listed,
      phase: 'evaluation',
      spending: { minutes: 7020, money: [{ currency: 'DKK', amount: 3150000 }] },
      lines: [
        { line: 'citizen', standing: 'better', difference: 16.5 },
        { line: 'employee', standing: 'worse', difference: -2 },
        { line: 'organisation', standing: 'silent', difference: null },
      ],
    };
    answer('get', '/projects', { items: [listed, { ...evaluated, id: 'p2' }], next: null });
    answer('get', '/me/work', nothing);
    openPage('/projects');
    const column = await screen.findByRole('region', { name: /Evaluering/ });
    const lines = within(column).getByRole('list', { name: 'Bundlinjer' });
    const said = within(lines).getAllByRole('listitem');
    expect(said.map((line) => line.textContent)).toEqual([
      'Borger↑bedre',
      'Medarbejder↓dårligere',
      'Organisation–intet tal',
    ]);
    expect(said[0]?.getAttribute('title')).toBe('+16,5 point mod i dag');
    const plain = (text: string | null) => text?.replace(/\u00a0/g, ' ');
    expect(plain(column.textContent)).toContain('117 timer og 31.500 kr.');
    const unevaluated = screen.getByRole('region', { name: /Realitetstjek/ });
    expect(within(unevaluated).queryByRole('list', { name: 'Bundlinjer' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Tabel' }));
    const table = await screen.findByRole('table', { name: 'Projekter' });
    expect(within(table).getAllByRole('list', { name: 'Bundlinjer' })).toHaveLength(1);
    expect(plain(table.textContent)).toContain('117 timer og 31.500 kr.');
  });

  it('says what to do when there is nothing, and only to those who can do it', async () => {
    answer('get', '/projects', nothing);
    openPage('/projects', { ...facilitator, permissions: {} });
    expect(await screen.findByText('Ingen projekter endnu')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Nyt projekt' })).toBeNull();
  });

  it('shows a problem with a way to try again', async () => {
    refuse('get', '/projects', { status: 503, code: 'busy' });
    openPage('/projects');
    expect((await screen.findByRole('alert')).textContent).toContain('mange på');
    answer('get', '/projects', nothing);
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igen' }));
    expect(await screen.findByText('Ingen projekter endnu')).toBeTruthy();
  });
});

describe('a project', () => {
  it('shows its path, its gate with the way to what is missing, and its challenge', async () => {
    withProject();
    openPage('/projects/p1');
    expect(await screen.findByRole('heading', { level: 1, name: 'Trygge nætter' })).toBeTruthy();
    const trail = screen.getByRole('navigation', { name: 'Projektets vej' });
    const present = within(trail)
      .getAllByRole('listitem')
      .filter((step) => step.getAttribute('aria-current') === 'step');
    expect(present.map((step) => step.textContent)).toEqual(['2Realitetstjeknu']);
    const missing = await screen.findByRole('link', { name: /Se, hvad der mangler/ });
    expect(missing.getAttribute('href')).toBe('/projects/p1/reality-check?missing=1');
    expect(screen.getByText('1 betingelse mangler')).toBeTruthy();
    expect(document.title).toBe('Overblik · Trygge nætter · Samskab');
  });

  it('does not exist for those who may not see it', async () => {
    refuse('get', '/projects/p1', { status: 404, code: 'not_found' });
    openPage('/projects/p1');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Her er ikke noget til dig' }),
    ).toBeTruthy();
  });

  it('shows the sum of the weights while they are agreed, and sends the version they change', async () => {
    withProject();
    let sent: unknown;
    answer('put', '/projects/p1/weights', async (request) => {
      sent = { ...((await request.json()) as object), version: request.headers.get('If-Match') };
      return Response.json({ ...project, version: 8 });
    });
    openPage('/projects/p1');
    await userEvent.click(await screen.findByRole('button', { name: 'Aftal nye vægte' }));
    const citizen = screen.getByRole('spinbutton', { name: /Borger/ });
    await userEvent.clear(citizen);
    await userEvent.type(citizen, '50');
    expect(screen.getByText('I alt 110 %. Det er 10 for meget.')).toBeTruthy();
    const organisation = screen.getByRole('spinbutton', { name: /Organisation/ });
    await userEvent.clear(organisation);
    await userEvent.type(organisation, '15');
    expect(screen.getByText('I alt 100 %. Det går op.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Gem vægtene' }));
    await waitFor(() =>
      expect(sent).toEqual({
        citizen: 50,
        employee: 35,
        organisation: 15,
        reason: null,
        version: '"7"',
      }),
    );
  });

  it('records hours as minutes', async () => {
    withProject();
    let sent: { amount?: number; currency?: unknown } = {};
    answer('post', '/projects/p1/spending', async (request) => {
      sent = (await request.json()) as typeof sent;
      return Response.json({}, { status: 201 });
    });
    openPage('/projects/p1');
    await userEvent.click(await screen.findByRole('button', { name: 'Bogfør timer eller penge' }));
    await userEvent.type(await screen.findByLabelText(/Antal timer/), '1,5');
    const submit = screen.getAllByRole('button', { name: 'Bogfør timer eller penge' }).at(-1);
    await userEvent.click(submit as HTMLElement);
    await waitFor(() => expect(sent).toMatchObject({ amount: 90, currency: null, kind: 'hours' }));
  });
});

describe('a decision', () => {
  it('is not offered to those who may not decide', async () => {
    withProject();
    openPage('/projects/p1/decision');
    expect(await screen.findByText(/Kun kommunens beslutningstagere kan beslutte/)).toBeTruthy();
    expect(screen.queryByLabelText(/Begrundelse/)).toBeNull();
  });

  it('against an unmet condition asks for a justification, and once whether one is sure', async () => {
    withProject({}, { may_decide: true });
    let sent: unknown;
    answer('post', '/projects/p1/decisions', async (request) => {
      sent = await request.json();
      return Response.json({}, { status: 201 });
    });
    answer('get', '/projects', nothing);
    openPage('/projects/p1/decision');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: /Gå videre til afprøvning/ }));
    await user.type(screen.getByLabelText(/^Begrundelse/), 'Alle vil prøve det.');
    await user.click(screen.getByRole('button', { name: 'Beslut' }));
    expect(sent).toBeUndefined();
    await user.type(screen.getByLabelText(/Hvorfor passere porten/), 'Svaret er på vej.');
    await user.click(screen.getByRole('button', { name: 'Beslut' }));
    await user.click(await screen.findByRole('button', { name: 'Ja, beslut' }));
    await waitFor(() =>
      expect(sent).toEqual({
        kind: 'advance',
        reason: 'Alle vil prøve det.',
        justification: 'Svaret er på vej.',
        to_phase: null,
      }),
    );
  });

  it('cannot pass a binding condition, whatever one writes', async () => {
    const conditions = [
      {
        ...gate.conditions[0],
        name: 'perspectives_heard',
        binding: true,
        facts: { ideas: 1, perspectives: ['care_staff', 'it'] },
      },
    ];
    withProject({}, { may_decide: true, conditions });
    openPage('/projects/p1/decision');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: /Gå videre til afprøvning/ }));
    expect(screen.queryByLabelText(/Hvorfor passere porten/)).toBeNull();
    expect(screen.getAllByText('1 idé mangler at høre fra: plejepersonale og it').length).toBe(2);
    await user.type(screen.getByLabelText(/^Begrundelse/), 'Vi vil videre.');
    await user.click(screen.getByRole('button', { name: 'Beslut' }));
    expect(screen.queryByRole('button', { name: 'Ja, beslut' })).toBeNull();
  });

  it('that one shies back from stays unsent, with its words kept', async () => {
    withProject({}, { may_decide: true, conditions: [] });
    openPage('/projects/p1/decision');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: /Parkér projektet/ }));
    await user.type(screen.getByLabelText(/^Begrundelse/), 'Vi venter.');
    await user.click(screen.getByRole('button', { name: 'Beslut' }));
    await user.click(await screen.findByRole('button', { name: 'Annuller' }));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Begrundelse/).value).toBe('Vi venter.');
    expect(localStorage.getItem('samskab.draft.decision.p1.reality_check')).toContain('Vi venter.');
  });
});
