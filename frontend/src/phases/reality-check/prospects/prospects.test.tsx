/** What is judged before an idea is tried, as its readers and its judges meet it. */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '@/testing/render';
import { answer } from '@/testing/server';

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
  my_role: 'lead',
  my_perspective: 'management',
  my_permissions: ['reality_check:reality_check:read', 'reality_check:reality_check:edit'],
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

const names = [
  'condition',
  'technology',
  'value_proposition',
  'adopters',
  'organisation',
  'wider_system',
  'embedding',
];
const domains = names.map((domain) => ({
  domain,
  level: domain === 'adopters' ? 'complex' : null,
  note: domain === 'adopters' ? 'Tillid vokser langsomt.' : '',
  judged_by: domain === 'adopters' ? 'u1' : null,
  judged_by_name: domain === 'adopters' ? 'Mette Holm' : null,
  judged_at: domain === 'adopters' ? '2026-03-03T09:00:00Z' : null,
}));

const scale = {
  scale: 'technology',
  level: 6,
  next_level: 7,
  met: [2],
  evidence: 'Vist på Solbakken.',
  judged_by: 'u1',
  judged_by_name: 'Mette Holm',
  judged_at: '2026-03-03T09:00:00Z',
};

beforeEach(() => {
  answer('get', '/projects/p1', project);
  answer('get', '/projects/p1/gate', gate);
  answer('get', '/ideas/i1/reality-check', {
    idea_id: 'i1',
    idea_title: 'En sensor i sengen',
    idea_status: 'selected',
  });
});

function created(response: unknown) {
  return new Response(JSON.stringify(response), {
    status: 201,
    headers: { 'Content-Type': 'application/json' },
  });
}

describe('complexity', () => {
  it('shows the domains in their order with no figure, and sends only what was judged', async () => {
    answer('get', '/ideas/i1/complexity', { idea_id: 'i1', domains });
    answer('get', '/ideas/i1/complexity-judgements', { items: [], next: null });
    let sent: unknown;
    answer('post', '/ideas/i1/complexity-judgements', async (request) => {
      sent = await request.json();
      return created({ idea_id: 'i1', domains });
    });
    const user = userEvent.setup();
    openPage('/projects/p1/reality-check/i1/complexity');
    const list = await screen.findByRole('list', { name: 'De syv områder' });
    expect(within(list).getAllByRole('heading')).toHaveLength(7);
    expect(within(list).getByText('Kompleks')).toBeTruthy();
    expect(list.textContent?.replace('3. marts 2026', '')).not.toMatch(/\d/);

    await user.click(screen.getByRole('button', { name: 'Bedøm områderne' }));
    const technology = within(screen.getByRole('group', { name: 'Teknologien' }));
    await user.type(technology.getByRole('textbox'), 'Den virker i dag.');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect((await screen.findAllByText('Vælg også et niveau.')).length).toBeGreaterThan(0);
    expect(sent).toBeUndefined();
    await user.click(technology.getByRole('radio', { name: 'Enkel' }));
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Bedømmelsen er gemt med dit navn.')).toBeTruthy();
    expect(sent).toEqual({
      judgements: [
        { domain: 'technology', level: 'simple', note: 'Den virker i dag.' },
        { domain: 'adopters', level: 'complex', note: 'Tillid vokser langsomt.' },
      ],
    });
  });
});

describe('readiness', () => {
  it('shows what the next level demands, and leaves out its demands at the highest', async () => {
    answer('get', '/ideas/i1/readiness', { idea_id: 'i1', scales: [scale] });
    answer('get', '/ideas/i1/readiness-judgements', { items: [], next: null });
    let sent: unknown;
    answer('post', '/ideas/i1/readiness-judgements', async (request) => {
      sent = await request.json();
      return created({});
    });
    const user = userEvent.setup();
    openPage('/projects/p1/reality-check/i1/readiness');
    expect(await screen.findByText('Niveau 6 af 9: vist i lignende omgivelser')).toBeTruthy();
    expect(screen.getByText(/^For at nå niveau 7/)).toBeTruthy();
    expect(screen.getAllByText('(mangler)')).toHaveLength(2);

    await user.click(screen.getByRole('button', { name: 'Bedøm teknologien' }));
    const level = screen.getByRole('combobox', { name: /^Hvilket niveau er nået/ });
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
    await user.selectOptions(level, '9');
    expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Bedømmelsen er gemt med dit navn.')).toBeTruthy();
    expect(sent).toEqual({
      scale: 'technology',
      level: 9,
      evidence: 'Vist på Solbakken.',
      met: [],
    });
  });
});

describe('the looks', () => {
  const legal = {
    idea_id: 'i1',
    open: 1,
    questions: [
      {
        question: 'procurement',
        open: true,
        reply: null,
        note: '',
        clearer: '',
        clear_by: null,
        answered_by: null,
        answered_by_name: null,
        answered_at: null,
      },
    ],
  };

  it('asks for no market where one may not read it', async () => {
    answer('get', '/ideas/i1/legal-look', legal);
    answer('get', '/ideas/i1/legal-answers', { items: [], next: null });
    openPage('/projects/p1/reality-check/i1/looks');
    expect(await screen.findByText('1 spørgsmål er åbent.')).toBeTruthy();
    expect(screen.queryByText(/marked/)).toBeNull();
  });

  it('sends a price in minor units, and who clears what is unclear', async () => {
    answer('get', '/projects/p1', {
      ...project,
      my_permissions: [
        ...project.my_permissions,
        'reality_check:market:read',
        'reality_check:market:edit',
      ],
    });
    answer('get', '/ideas/i1/legal-look', legal);
    answer('get', '/ideas/i1/legal-answers', { items: [], next: null });
    answer('get', '/ideas/i1/market-offers', { items: [], next: null });
    const sent: unknown[] = [];
    const keep = async (request: Request) => {
      sent.push(await request.json());
      return created({});
    };
    answer('post', '/ideas/i1/market-offers', keep);
    answer('post', '/ideas/i1/legal-answers', keep);
    const user = userEvent.setup();
    openPage('/projects/p1/reality-check/i1/looks');
    await user.click(await screen.findByRole('button', { name: 'Notér et produkt' }));
    await user.type(screen.getByRole('textbox', { name: /^Produkt/ }), 'Lagen');
    await user.type(screen.getByRole('textbox', { name: /^Hvem sælger/ }), 'Rolig A/S');
    await user.type(screen.getByRole('textbox', { name: /^Pris$/ }), '12,50');
    await user.type(screen.getByRole('textbox', { name: /^Pris pr/ }), 'uge');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Produktet er noteret.')).toBeTruthy();
    expect(sent[0]).toMatchObject({ price: 1250, currency: 'DKK', price_basis: 'uge', link: '' });

    await user.click(screen.getByRole('button', { name: 'Svar: Udbud' }));
    await user.click(screen.getByRole('radio', { name: 'Uafklaret' }));
    await user.type(screen.getByRole('textbox', { name: /^Hvem afklarer/ }), 'Indkøb');
    await user.type(screen.getByLabelText(/^Inden hvornår/), '2026-05-01');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Svaret er gemt med dit navn.')).toBeTruthy();
    expect(sent[1]).toEqual({
      answers: [
        {
          question: 'procurement',
          reply: 'unclear',
          note: '',
          clearer: 'Indkøb',
          clear_by: '2026-05-01',
        },
      ],
    });
  });
});

describe('expectation', () => {
  it('shows what is compared apart from what was written later', async () => {
    const version = (id: string, likely: number) => ({
      id,
      idea_id: 'i1',
      created_at: '2026-03-03T09:00:00Z',
      line: 'citizen',
      outcome: '',
      low: likely - 5,
      likely,
      high: likely + 5,
      reason: `Vi venter ${likely}.`,
      stated_by: 'u1',
      stated_by_name: 'Mette Holm',
    });
    answer('get', '/ideas/i1/expectation', {
      idea_id: 'i1',
      frozen_at: '2026-03-04T09:00:00Z',
      expected: [
        { line: 'citizen', outcome: '', standing: version('e2', 3), compared: version('e1', 20) },
      ],
    });
    answer('get', '/ideas/i1/expectations', { items: [], next: null });
    openPage('/projects/p1/reality-check/i1/expectation');
    expect(await screen.findByText('Forventningen blev låst den 4. marts 2026')).toBeTruthy();
    const item = within(screen.getByRole('list', { name: 'Hvad venter I jer?' }));
    expect(item.getByText('+20 point, mellem +15 og +25')).toBeTruthy();
    expect(item.getByText('Skrevet efter låsningen, sammenlignes ikke')).toBeTruthy();
    expect(item.getByText('+3 point, mellem -2 og +8')).toBeTruthy();
  });
});
