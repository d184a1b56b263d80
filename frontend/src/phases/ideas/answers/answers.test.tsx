import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { idea, withIdea, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { isPersonal } from './AnswerPreview';
import { changes } from './BulkHandling';
import { unknownPlace } from './TextBlockForm';

const handling = {
  idea_id: 'i1',
  assignee_id: 'u1',
  assignee_name: 'Mette Holm',
  looked_at_since: '2026-03-03T08:00:00Z',
  due_on: null,
  overdue: false,
  version: 1,
};
const block = {
  id: 'b1',
  title: 'Til foråret',
  text: 'Kære {author}. Vi tager “{title}” op til foråret.',
  language: 'da',
  updated_at: '2026-03-03T08:00:00Z',
  version: 1,
};
const members = ['ideas:idea:read', 'ideas:idea:comment'];

describe('who has the ball', () => {
  it('is told to everybody; the day and the notes are not even asked for', async () => {
    withProject(members);
    withIdea();
    answer('get', '/ideas/i1/handling', handling);
    openPage('/projects/p1/ideas/i1');
    expect(await screen.findByText('Mette Holm ser på idéen siden 3. marts 2026.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Sagsgang' })).toBeNull();
    expect(screen.queryByText('Notater')).toBeNull();
  });

  it('is set by those who answer, among those who may', async () => {
    withProject();
    withIdea();
    openPage('/projects/p1/ideas/i1');
    const box = await screen.findByLabelText<HTMLSelectElement>('Hvem svarer?');
    expect([...box.options].map((option) => option.text)).toEqual(['Ingen endnu', 'Mette Holm']);
    await userEvent.selectOptions(box, 'Mette Holm');
    let sent: unknown;
    answer('put', '/ideas/i1/handling', async (request) => {
      expect(request.headers.get('If-Match')).toBe('"0"');
      sent = await request.json();
      return Response.json(handling);
    });
    await userEvent.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Gemt.')).toBeTruthy();
    expect(sent).toEqual({ assignee_id: 'u1', due_on: null });
  });

  it('says beside the field that a day has gone by', async () => {
    withProject();
    withIdea();
    refuse('put', '/ideas/i1/handling', {
      status: 422,
      code: 'due_in_the_past',
      errors: [{ pointer: '/due_on', code: 'due_in_the_past', detail: 'Past.' }],
    });
    openPage('/projects/p1/ideas/i1');
    await userEvent.click(await screen.findByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Vælg i dag eller en senere dag.')).toBeTruthy();
  });
});

describe('dealing out many', () => {
  it('sends only what was chosen', () => {
    expect(changes({ assignee_id: '', due_on: '' })).toEqual({});
    expect(changes({ assignee_id: 'nobody', due_on: '' })).toEqual({ assignee_id: null });
    expect(changes({ assignee_id: 'u1', due_on: '2031-01-01' })).toEqual({
      assignee_id: 'u1',
      due_on: '2031-01-01',
    });
  });
});

describe('a text block', () => {
  it('is filled in for the one idea that is answered', async () => {
    withProject();
    withIdea();
    answer('get', '/projects/p1/text-blocks', { items: [block], next: null });
    answer('post', '/projects/p1/idea-answer-previews', {
      items: [{ idea_id: 'i1', title: 'Radar i loftet', answer: 'Kære Anna Krogh.' }],
      total: 1,
    });
    openPage('/projects/p1/ideas/i1');
    await userEvent.selectOptions(
      await screen.findByLabelText('Indsæt en tekstblok'),
      'Til foråret',
    );
    expect(await screen.findByDisplayValue('Kære Anna Krogh.')).toBeTruthy();
  });

  it('keeps its places for many, and shows what each of them reads', async () => {
    withProject();
    answer('get', '/projects/p1/ideas', { items: [idea, { ...idea, id: 'i2' }], next: null });
    answer('get', '/projects/p1/text-blocks', { items: [block], next: null });
    openPage('/projects/p1/ideas');
    await userEvent.click(await screen.findByLabelText('Vælg alle viste'));
    await userEvent.click(screen.getByRole('button', { name: 'Svar på dem' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.selectOptions(
      await dialog.findByLabelText('Indsæt en tekstblok'),
      'Til foråret',
    );
    expect(dialog.getByDisplayValue(/Kære \{author\}/)).toBeTruthy();
    answer('post', '/projects/p1/idea-answer-previews', {
      items: [{ idea_id: 'i1', title: 'Radar i loftet', answer: 'Kære Anna Krogh.' }],
      total: 30,
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Se, hvad hver enkelt læser' }));
    expect(await dialog.findByText('Kære Anna Krogh.')).toBeTruthy();
    expect(dialog.getByText('De første 1 af 30.')).toBeTruthy();
    await userEvent.click(dialog.getByRole('radio', { name: 'Parkér den' }));
    let sent: Record<string, unknown> = {};
    answer('post', '/projects/p1/idea-answers', async (request) => {
      sent = (await request.json()) as Record<string, unknown>;
      return Response.json({ answered: 2 }, { status: 201 });
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Send svaret' }));
    expect(await screen.findByText('2 idéer har fået svar.')).toBeTruthy();
    expect(sent.fill).toBe('da');
  });

  it('knows a place from other braces', () => {
    expect(unknownPlace('Kære {author}, {navn} {title}')).toBe('navn');
    expect(unknownPlace('Kære {author} {} {\n}')).toBeUndefined();
    expect(isPersonal('Kære {author}')).toBe(true);
    expect(isPersonal('f(x) = {navn}')).toBe(false);
  });
});
