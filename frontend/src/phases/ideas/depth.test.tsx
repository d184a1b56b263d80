import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { challenge, idea, nothing, project, withIdea, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { detailValues, sentDetails } from './details/details';
import { draftOf, emptyField, sentField } from './fields/drafting';
import { normalised } from './tags/queries';

const shape = { help: '', required: false, unit: '', minimum: null, maximum: null, retired: false };
const when = {
  ...shape,
  key: 'when',
  kind: 'several_choices' as const,
  label: 'Hvornår?',
  choices: [
    { key: 'day', label: 'Om dagen', retired: false },
    { key: 'night', label: 'Om natten', retired: false },
    { key: 'dusk', label: 'I skumringen', retired: true },
  ],
};
const minutes = {
  ...shape,
  key: 'minutes',
  kind: 'whole_number' as const,
  label: 'Sparede minutter',
  choices: [],
  required: true,
  unit: 'min',
  minimum: 0,
  maximum: 60,
};

/** Answers and remembers what was sent. */
function sentTo(method: 'post' | 'patch', path: string, reply: object): unknown[] {
  const bodies: unknown[] = [];
  answer(method, path, async (request) => {
    bodies.push(await request.json());
    return Response.json(reply);
  });
  return bodies;
}

describe('a new idea', () => {
  it('asks the challenge’s own fields, and sends what was said', async () => {
    withProject(project.my_permissions, [{ ...challenge, fields: [minutes, when] }]);
    answer('get', '/projects/p1/idea-tags', { items: [{ tag: 'nat', idea_count: 2 }], next: null });
    openPage('/projects/p1/ideas/new');
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Hvad er idéen/), 'Lys');
    expect(screen.queryByLabelText('I skumringen')).toBeNull();
    await user.type(screen.getByLabelText(/Sparede minutter/), '61');
    await user.click(screen.getByRole('button', { name: 'Send idéen' }));
    expect(await screen.findByText('Skriv højst 60.')).toBeTruthy();
    await user.clear(screen.getByLabelText(/Sparede minutter/));
    await user.type(screen.getByLabelText(/Sparede minutter/), '12');
    await user.click(screen.getByLabelText('Om natten'));
    await user.click(screen.getByText('Fortæl mere, hvis du har lyst'));
    await user.selectOptions(screen.getByLabelText(/Kvalitet for borgeren/), '2');
    await user.type(screen.getByLabelText(/Hvorfor/), 'De sover.');
    await user.type(screen.getByLabelText('Emneord'), '#Nat  Vagt{Enter}fald');
    const sent = sentTo('post', '/projects/p1/ideas', { ...idea });
    withIdea();
    await user.click(screen.getByRole('button', { name: 'Send idéen' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      title: 'Lys',
      field_values: { minutes: 12, when: ['night'] },
      tags: ['nat vagt', 'fald'],
      expected_effects: {
        citizen: { effect: 2, why: 'De sover.' },
        employee: null,
        organisation: null,
      },
    });
  });

  it('places the service’s objection at the field it is about', async () => {
    withProject(project.my_permissions, [{ ...challenge, fields: [minutes] }]);
    refuse('post', '/projects/p1/ideas', {
      status: 422,
      code: 'field_values_invalid',
      errors: [{ pointer: '/field_values/minutes', code: 'field_too_large', detail: '' }],
    });
    openPage('/projects/p1/ideas/new');
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Hvad er idéen/), 'Lys');
    await user.type(screen.getByLabelText(/Sparede minutter/), '12');
    await user.click(screen.getByRole('button', { name: 'Send idéen' }));
    expect(await screen.findByText('Tallet er for stort.')).toBeTruthy();
    expect(screen.getByLabelText(/Sparede minutter/).getAttribute('aria-invalid')).toBe('true');
  });
});

describe('an idea', () => {
  it('shows its answers, tags, expectations and authors', async () => {
    const gone = { ...minutes, key: 'gone', label: 'Pris', unit: 'kr.', retired: true };
    withProject(['ideas:idea:read'], [{ ...challenge, fields: [when, gone] }]);
    withIdea({
      field_values: { when: ['day', 'dusk'], gone: 40 },
      tags: ['nat'],
      routine: 'Aftenrunden',
      expected_effects: {
        citizen: { effect: 2, why: 'De sover.' },
        employee: { effect: null, why: '' },
        organisation: null,
      },
      co_authors: [{ user_id: 'u8', name: 'Bo Lind' }],
    });
    openPage('/projects/p1/ideas/i1');
    expect(await screen.findByText('Om dagen og I skumringen')).toBeTruthy();
    expect(screen.getByText('Pris (spørges der ikke om længere)')).toBeTruthy();
    expect(screen.getByText('40 kr.')).toBeTruthy();
    expect(screen.getByText('Aftenrunden')).toBeTruthy();
    expect(screen.getByText('Meget bedre (+2)')).toBeTruthy();
    expect(screen.getByText('Kan ikke sige det')).toBeTruthy();
    expect(screen.getByText('Ikke oplyst')).toBeTruthy();
    expect(screen.getByText('Anna Krogh sammen med Bo Lind')).toBeTruthy();
    const tag = screen.getByRole('link', { name: 'nat' });
    expect(tag.getAttribute('href')).toBe('/projects/p1/ideas?tag=nat');
  });

  it('tells what changed with del and ins, and in words', async () => {
    withProject(['ideas:idea:read']);
    withIdea({ version: 2 });
    const revision = {
      id: 'r1',
      idea_id: 'i1',
      changed_by: 'u9',
      changed_by_name: 'Anna Krogh',
      changed: ['text'],
      created_at: '2026-03-03T08:00:00Z',
    };
    answer('get', '/ideas/i1/revisions', { items: [revision], next: null });
    answer('get', '/ideas/i1/revisions/r1', {
      ...revision,
      texts: [
        {
          part: 'text',
          label: null,
          pieces: [
            { kind: 'kept', text: 'Den ser ' },
            { kind: 'removed', text: 'alt.' },
            { kind: 'added', text: 'et fald.' },
          ],
        },
      ],
      effects: [{ bottom_line: 'citizen', before: null, after: { effect: 1, why: 'Ro.' } }],
    });
    openPage('/projects/p1/ideas/i1');
    await userEvent.click(await screen.findByRole('button', { name: 'Hvad er ændret?' }));
    const dialog = screen.getByRole('dialog');
    await within(dialog).findByText('alt.');
    expect(dialog.querySelector('ol del')?.textContent).toBe('fjernet: alt. slut på fjernet. ');
    expect(dialog.querySelector('ol ins')?.textContent).toContain('tilføjet: et fald.');
    expect(within(dialog).getByText('Lidt bedre (+1). Ro.')).toBeTruthy();
  });
});

describe('an idea that two people change at once', () => {
  it('loses nothing of either, and says what both wrote', async () => {
    withProject(project.my_permissions, [{ ...challenge, fields: [when, minutes] }]);
    const before = { version: 1, tags: ['nat'], field_values: { when: ['day', 'dusk'] } };
    withIdea(before);
    openPage('/projects/p1/ideas/i1');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Ret idéen' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText(/Sparede minutter/), '12');
    await user.click(dialog.getByLabelText('Om natten'));
    await user.selectOptions(dialog.getByLabelText(/Kvalitet for borgeren/), '2');
    await user.type(dialog.getByLabelText('Emneord'), 'lys{Enter}');
    withIdea({
      version: 2,
      tags: ['nat', 'lyd'],
      routine: 'Aftenrunden',
      field_values: { when: ['dusk'], minutes: 30 },
      expected_effects: { ...idea.expected_effects, citizen: { effect: -1, why: 'Uro.' } },
    });
    refuse('patch', '/ideas/i1', { status: 412, code: 'stale' });
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    expect(await dialog.findByText('Sparede minutter: 30 min')).toBeTruthy();
    expect(dialog.getByText('Kvalitet for borgeren: Lidt dårligere')).toBeTruthy();
    const sent = sentTo('patch', '/ideas/i1', idea);
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      tags: ['nat', 'lyd', 'lys'],
      routine: 'Aftenrunden',
      field_values: { when: ['dusk', 'night'], minutes: 12 },
      expected_effects: { citizen: { effect: 2, why: 'Uro.' } },
    });
  });
});

describe('the fields of a challenge', () => {
  it('are added, moved and removed by keyboard, and sent in their order', async () => {
    withProject(project.my_permissions, [{ ...challenge, fields: [when, minutes] }]);
    answer('get', '/projects/p1/ideas', nothing);
    openPage('/projects/p1/ideas');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Ret udfordringen/ }));
    const dialog = screen.getByRole('dialog');
    within(dialog).getByRole('button', { name: 'Flyt felt 2 op' }).focus();
    await user.keyboard('{Enter}');
    expect(within(dialog).getByText('Feltet er nu nummer 1 af 2.')).toBeTruthy();
    const down = within(dialog).getByRole('button', { name: 'Flyt felt 1 ned' });
    await waitFor(() => expect(document.activeElement).toBe(down));
    await user.click(within(dialog).getByRole('button', { name: 'Fjern felt 2' }));
    expect(within(dialog).getByText('Hvornår?')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Tilføj et felt' }));
    await user.keyboard('Hvor?');
    const sent = sentTo('patch', '/challenges/c1', challenge);
    fireEvent.submit(dialog.querySelector('form') as HTMLFormElement);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      fields: [
        { key: 'minutes', minimum: 0, maximum: 60, unit: 'min', choices: [] },
        { key: null, kind: 'short_text', label: 'Hvor?', minimum: null, choices: [] },
      ],
    });
  });

  it('come back from a draft as they were', () => {
    expect(draftOf(when).choices).toEqual([
      { key: 'day', label: 'Om dagen' },
      { key: 'night', label: 'Om natten' },
    ]);
    expect(sentField({ ...emptyField(), label: 'Hvor?', unit: 'kg' })).toMatchObject({
      unit: '',
      minimum: null,
      choices: [],
    });
  });
});

describe('what is said beside title and text', () => {
  it('is sent for the asked fields only, and emptiness clears', () => {
    const fields = [when, { ...minutes, retired: true }];
    const values = { ...detailValues(fields), tags: ['nat'] };
    expect(values.field_values).toEqual({ when: [] });
    expect(sentDetails(values, fields)).toEqual({
      field_values: { when: [] },
      tags: ['nat'],
      expected_effects: { citizen: null, employee: null, organisation: null },
      routine: '',
    });
  });

  it('knows the same tag again', () => {
    expect(normalised('  # Nat   VAGT ')).toBe('nat vagt');
    expect(normalised(' # ')).toBe('');
  });
});
