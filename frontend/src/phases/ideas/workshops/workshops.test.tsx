import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { nothing, project, withProject } from '@/testing/ideas';
import { facilitator, openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { waitingIn } from './queue';

const leading = [...project.my_permissions, 'ideas:challenge:edit'];
const workshop = {
  id: 'w1',
  project_id: 'p1',
  challenge_id: 'c1',
  challenge_question: 'Hvordan får vi rolige nætter?',
  title: 'Aften om rolige nætter',
  purpose: '',
  place: 'Solbakken',
  starts_at: '2099-03-03T15:00:00Z',
  ends_at: '2099-03-03T17:30:00Z',
  facilitator_id: 'u1',
  facilitator_name: 'Mette Holm',
  cancelled_at: null,
  cancel_reason: null,
  notes: '',
  invited: 4,
  coming: 1,
  awaited: 3,
  maybe: 0,
  attended: 0,
  idea_count: 0,
  my_answer: null,
  voices: [
    { voice: 'citizens', perspectives: ['citizen', 'relative'], expected: 3, attended: 0 },
    { voice: 'employees', perspectives: ['care_staff'], expected: 1, attended: 0 },
    { voice: 'outside_parties', perspectives: ['company'], expected: 0, attended: 0 },
  ],
  created_at: '2027-01-01T08:00:00Z',
  updated_at: '2027-01-01T08:00:00Z',
  version: 1,
};
const anna = {
  id: 'v1',
  workshop_id: 'w1',
  user_id: 'u9',
  name: 'Anna Krogh',
  perspective: 'care_staff',
  headcount: 1,
  answer: 'awaited',
  answered_at: null,
  reminded_at: null,
  attended: 0,
  version: 1,
};
const caught = {
  id: 'i1',
  capture_key: 'k1',
  title: 'Varmt lys',
  excerpt: '',
  origin_perspective: 'citizen',
  status: 'submitted',
  captured_by: facilitator.user_id,
  captured_by_name: 'Mette Holm',
  created_at: '2027-03-03T15:10:00Z',
  version: 1,
};

function withWorkshop(changes: object = {}, permissions: string[] = leading) {
  withProject(permissions);
  answer('get', '/workshops/w1', { ...workshop, ...changes });
  answer('get', '/workshops/w1/invitees', { items: [anna], next: null });
  answer('get', '/workshops/w1/ideas', nothing);
}

describe('a workshop', () => {
  it('says when and where in Danish time, and who is missing', async () => {
    withWorkshop();
    openPage('/projects/p1/ideas/workshops/w1');
    expect(
      await screen.findByText(/3\. marts 2099 kl\.\s16\.00–18\.30 \(dansk tid\)/),
    ).toBeTruthy();
    expect(screen.getByText('Endnu mangler: Virksomheder og forskere.')).toBeTruthy();
    expect(screen.getByText('1 kommer, 0 måske, 3 mangler at svare.')).toBeTruthy();
  });

  it('is answered with one press by whoever is invited, and led by nobody else', async () => {
    withWorkshop(
      { my_answer: 'awaited' },
      project.my_permissions.filter((p) => !/challenge/.test(p)),
    );
    openPage('/projects/p1/ideas/workshops/w1');
    const yes = await screen.findByRole('button', { name: 'Ja, jeg kommer' });
    expect(screen.queryByRole('button', { name: 'Ret workshoppen' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Fang idéer' })).toBeNull();
    answer('put', '/workshops/w1/my-answer', {
      workshop_id: 'w1',
      answer: 'coming',
      answered_at: null,
    });
    answer('get', '/workshops/w1', { ...workshop, my_answer: 'coming', coming: 2 });
    await userEvent.click(yes);
    await waitFor(() => expect(yes.getAttribute('aria-pressed')).toBe('true'));
  });

  it('is answered on behalf of somebody, and the number of guests is not forgotten', async () => {
    withWorkshop();
    openPage('/projects/p1/ideas/workshops/w1');
    const select = await screen.findByLabelText<HTMLSelectElement>('Svar fra Anna Krogh');
    answer('patch', '/workshops/w1/invitees/v1', async (request) => {
      expect(await request.json()).toEqual({ answer: 'coming' });
      expect(request.headers.get('If-Match')).toBe('"1"');
      return HttpResponse.json({ ...anna, answer: 'coming', version: 2 });
    });
    answer('get', '/workshops/w1/invitees', {
      items: [{ ...anna, answer: 'coming', version: 2 }],
      next: null,
    });
    await userEvent.selectOptions(select, 'coming');
    await waitFor(() => expect(select.value).toBe('coming'));
  });

  it('asks whom to invite before it sends', async () => {
    withWorkshop();
    answer('get', '/projects/p1/members', nothing);
    answer('get', '/organisations/:id/units', nothing);
    openPage('/projects/p1/ideas/workshops/w1');
    await userEvent.click(await screen.findByRole('button', { name: 'Invitér' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Invitér' }));
    expect(await dialog.findByText('Vælg mindst én, eller skriv, hvem gæsterne er.')).toBeTruthy();
    answer('post', '/workshops/w1/invitees', async (request) => {
      expect(await request.json()).toEqual({
        user_ids: [],
        unit_ids: [],
        guests: [{ label: 'Pårørende', perspective: 'relative', headcount: 3, attended: 0 }],
      });
      return HttpResponse.json({ invited: 1, already: 0 }, { status: 201 });
    });
    await userEvent.type(dialog.getByLabelText(/Hvem er de/), 'Pårørende');
    await userEvent.clear(dialog.getByLabelText(/Hvor mange/));
    await userEvent.type(dialog.getByLabelText(/Hvor mange/), '3');
    await userEvent.click(dialog.getByRole('button', { name: 'Invitér' }));
    expect(await screen.findByText('1 ny invitation.')).toBeTruthy();
  });
});

describe('catching ideas', () => {
  const open = async () => {
    withWorkshop();
    openPage('/projects/p1/ideas/workshops/w1/capture');
    return screen.findByLabelText<HTMLInputElement>('En idé pr. linje');
  };

  it('takes a line with Enter, and a letter alone changes who speaks', async () => {
    const field = await open();
    const sent: Record<string, unknown>[] = [];
    answer('post', '/workshops/w1/ideas', async (request) => {
      const line = (await request.json()) as { title: string };
      sent.push(line);
      return HttpResponse.json({ ...caught, id: line.title, title: line.title }, { status: 201 });
    });
    await userEvent.type(
      field,
      'm:{Enter}Færre runder :: Vi går forgæves{Enter}b: Varmt lys{Enter}',
    );
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]).toMatchObject({
      title: 'Færre runder',
      text: 'Vi går forgæves',
      origin_perspective: 'care_staff',
    });
    expect(sent[1]).toMatchObject({ title: 'Varmt lys', origin_perspective: 'citizen' });
    expect(screen.getByLabelText<HTMLInputElement>(/Plejepersonale|Medarbejder/).checked).toBe(
      true,
    );
    expect(field.value).toBe('');
    expect(await screen.findByText('2 idéer fanget')).toBeTruthy();
  });

  it('keeps a line without a connection, and sends it with the same key until it arrives', async () => {
    const field = await open();
    const keys: unknown[] = [];
    answer('post', '/workshops/w1/ideas', async (request) => {
      const line = (await request.json()) as { capture_key: string };
      keys.push(line.capture_key);
      if (keys.length < 3) return HttpResponse.error();
      return HttpResponse.json({ ...caught, capture_key: line.capture_key }, { status: 201 });
    });
    await userEvent.type(field, 'Varmt lys{Enter}');
    expect(await screen.findByText(/1 linje venter på forbindelsen/)).toBeTruthy();
    expect(waitingIn('w1')).toHaveLength(1);
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByRole('link', { name: 'Varmt lys' })).toBeTruthy();
    expect(new Set(keys).size).toBe(1);
    expect(waitingIn('w1')).toEqual([]);
  });

  it('says when a line is refused, keeps it, and goes on with the next', async () => {
    const field = await open();
    refuse('post', '/workshops/w1/ideas', { status: 409, code: 'workshop_cancelled' });
    await userEvent.type(field, 'Varmt lys :: om natten{Enter}');
    expect(await screen.findByText(/Workshoppen er aflyst/)).toBeTruthy();
    answer('post', '/workshops/w1/ideas', { ...caught, title: 'Den næste' }, 201);
    await userEvent.type(field, 'Den næste{Enter}');
    expect(await screen.findByRole('link', { name: 'Den næste' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ret og send igen' }));
    expect(field.value).toBe('Varmt lys :: om natten');
    expect(waitingIn('w1')).toEqual([]);
  });

  it('takes the last line back with Ctrl+Z, and puts it in the field to be mended', async () => {
    withWorkshop();
    answer('get', '/workshops/w1/ideas', { items: [caught], next: null });
    openPage('/projects/p1/ideas/workshops/w1/capture');
    const field = await screen.findByLabelText<HTMLInputElement>('En idé pr. linje');
    await screen.findByRole('link', { name: 'Varmt lys' });
    let gone = false;
    answer('get', '/ideas/i1', { ...caught, text: 'om natten' });
    answer('delete', '/ideas/i1/capture', () => {
      gone = true;
      return new HttpResponse(null, { status: 204 });
    });
    answer('get', '/workshops/w1/ideas', nothing);
    await userEvent.type(field, '{Control>}z{/Control}');
    await waitFor(() => expect(field.value).toBe('Varmt lys :: om natten'));
    expect(gone).toBe(true);
    expect(await screen.findByText('0 idéer fanget')).toBeTruthy();
  });

  it('pastes several lines as several ideas', async () => {
    const field = await open();
    const titles: string[] = [];
    answer('post', '/workshops/w1/ideas', async (request) => {
      const line = (await request.json()) as { title: string };
      titles.push(line.title);
      return HttpResponse.json({ ...caught, id: line.title, title: line.title }, { status: 201 });
    });
    await userEvent.click(field);
    await userEvent.paste('Første\n\nAnden\r\np: Tredje');
    await waitFor(() => expect(titles).toEqual(['Første', 'Anden', 'Tredje']));
  });

  it('lets nobody catch ideas who does not lead', async () => {
    withWorkshop({}, ['ideas:idea:read']);
    openPage('/projects/p1/ideas/workshops/w1/capture');
    expect(await screen.findByText('Der kan ikke fanges idéer her')).toBeTruthy();
  });
});
