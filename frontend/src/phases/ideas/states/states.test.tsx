import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Session } from '@/api/session';
import { withIdea, withProject } from '@/testing/ideas';
import { facilitator, openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const state = {
  id: 's1',
  status: 'submitted',
  name_da: 'Venter på budget',
  name_en: 'Awaits the budget',
  tone: 'warning',
  place: 1,
  visible: true,
  told: false,
  retired: false,
  version: 1,
};
const kept = { ...state, used: false, idea_count: 0 };
const page = (...items: object[]) => ({ items, next: null });
const none = { idea_id: 'i1', state_id: null, since: null };
const administrator: Session = {
  ...facilitator,
  permissions: { o1: ['identity:organisation:edit', 'identity:organisation:read'] },
};

describe('the own state of an idea', () => {
  it('is chosen among those of its status, and stands beside it', async () => {
    withProject();
    withIdea();
    const other = { ...state, id: 's2', status: 'parked', name_da: 'Til foråret' };
    const gone = { ...state, id: 's3', name_da: 'Gammel', retired: true };
    answer('get', '/projects/p1/idea-states', page(state, other, gone));
    openPage('/projects/p1/ideas/i1');
    const box = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Delstatus' });
    expect([...box.options].map(({ text }) => text)).toEqual(['Ingen', 'Venter på budget']);
    await userEvent.selectOptions(box, 's1');
    answer('put', '/ideas/i1/state', async (request) => {
      expect(await request.json()).toEqual({ state_id: 's1' });
      return Response.json({ ...none, state_id: 's1' });
    });
    answer('get', '/ideas/i1/state', { ...none, state_id: 's1' });
    await userEvent.click(screen.getByRole('button', { name: 'Sæt delstatus' }));
    await waitFor(() => expect(screen.getAllByText('Venter på budget')).toHaveLength(2));
  });

  it('is told to readers with its history, and cannot be set by them', async () => {
    withProject(['ideas:idea:read']);
    withIdea();
    answer('get', '/projects/p1/idea-states', page(state));
    answer('get', '/ideas/i1/state', { ...none, state_id: 's1' });
    const entry = { id: 'e1', state_id: 's1', name_da: state.name_da, name_en: state.name_en };
    const told = { changed_by_name: 'Mette Holm', created_at: '2026-03-03T08:00:00Z' };
    answer('get', '/ideas/i1/state-entries', page({ ...entry, ...told, change: 'set' }));
    openPage('/projects/p1/ideas/i1');
    expect(await screen.findByText('Kom i “Venter på budget”')).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Delstatus' })).toBeNull();
  });

  it('is not spoken of where the municipality has named none', async () => {
    withProject();
    withIdea();
    openPage('/projects/p1/ideas/i1');
    await screen.findByRole('heading', { name: 'Sagsgang' });
    expect(screen.queryByRole('heading', { name: 'Delstatus' })).toBeNull();
  });
});

describe('the administration of states', () => {
  it('asks for both words and tells authors only of what they see', async () => {
    answer('get', '/organisations/o1/idea-states', page());
    openPage('/organisations/o1/idea-states', administrator);
    await userEvent.click(await screen.findByRole('button', { name: 'Ny delstatus' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/på dansk/), 'Venter på budget');
    await userEvent.type(dialog.getByLabelText(/på engelsk/), 'Awaits the budget');
    await userEvent.click(dialog.getByLabelText('Forfatteren får besked, når den sættes'));
    await userEvent.click(dialog.getByLabelText('Forfatteren kan se den'));
    expect(dialog.queryByLabelText('Forfatteren får besked, når den sættes')).toBeNull();
    let sent: unknown;
    answer('post', '/organisations/o1/idea-states', async (request) => {
      sent = await request.json();
      return Response.json(kept, { status: 201 });
    });
    answer('get', '/organisations/o1/idea-states', page(kept));
    await userEvent.click(dialog.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Delstatussen er gemt.')).toBeTruthy();
    expect(sent).toEqual({
      status: 'submitted',
      name_da: 'Venter på budget',
      name_en: 'Awaits the budget',
      tone: 'neutral',
      visible: false,
      told: false,
    });
  });

  it('deletes what was never used, and retires what was', async () => {
    const used = { ...kept, id: 's2', name_da: 'Hos direktionen', used: true, place: 2 };
    answer('get', '/organisations/o1/idea-states', page(kept, used));
    openPage('/organisations/o1/idea-states', administrator);
    const retire = await screen.findByRole('button', { name: 'Tag ud af brug: Hos direktionen' });
    expect(screen.getByRole('button', { name: 'Slet: Venter på budget' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Slet: Hos direktionen' })).toBeNull();
    refuse('patch', '/organisations/o1/idea-states/s2', { status: 412, code: 'stale' });
    await userEvent.click(retire);
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
