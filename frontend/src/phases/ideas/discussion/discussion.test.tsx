import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { withIdea, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer } from '@/testing/server';

const comment = {
  id: 'k1',
  idea_id: 'i1',
  parent_id: null,
  author_id: 'u9',
  author_name: 'Anna Krogh',
  author_perspective: 'care_staff',
  text: 'Hvem svarer om natten?',
  mentions: [],
  edited_at: null,
  removed_at: null,
  hiding: null,
  flagged_by_me: false,
  created_at: '2026-03-02T08:00:00Z',
  updated_at: '2026-03-02T08:00:00Z',
  version: 1,
};

function member(userId: string, name: string) {
  return {
    id: `m${userId}`,
    user_id: userId,
    name,
    organisation_id: 'o1',
    organisation_name: 'Nordby Kommune',
    role: 'contributor',
    perspective: 'care_staff',
    version: 1,
  };
}

function withComments(...comments: object[]) {
  answer('get', '/ideas/i1/comments', { items: comments, next: null });
}

describe('the discussion', () => {
  it('offers members after “@” and sends whom the text names, by keyboard alone', async () => {
    withProject();
    withIdea();
    answer('get', '/projects/p1/members', {
      items: [member('u1', 'Anders Bo'), member('u9', 'Anna Krogh')],
      next: null,
    });
    let sent: unknown;
    answer('post', '/ideas/i1/comments', async (request) => {
      sent = await request.json();
      return Response.json(comment, { status: 201 });
    });
    openPage('/projects/p1/ideas/i1');
    const area = await screen.findByRole('textbox', { name: 'Skriv i samtalen' });
    await userEvent.type(area, 'Hvad siger du, @an');
    const list = await screen.findByRole('listbox', { name: 'Medlemmer, du kan nævne' });
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    await userEvent.keyboard('{ArrowDown}');
    const chosen = within(list).getByRole('option', { selected: true });
    expect(chosen.textContent).toContain('Anna Krogh');
    expect(area.getAttribute('aria-activedescendant')).toBe(chosen.id);
    await userEvent.keyboard('{Enter}?');
    expect((area as HTMLTextAreaElement).value).toBe('Hvad siger du, @Anna Krogh ?');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(sent).toEqual({
        text: 'Hvad siger du, @Anna Krogh ?',
        parent_id: null,
        mentioned_ids: ['u9'],
      }),
    );
  });

  it('shows what a comment said before', async () => {
    withProject();
    withIdea();
    withComments({ ...comment, edited_at: '2026-03-03T08:00:00Z', version: 2 });
    answer('get', '/comments/k1/versions', {
      items: [
        { number: 1, text: 'Hvem svare?', written_at: '2026-03-02T08:00:00Z' },
        { number: 2, text: comment.text, written_at: '2026-03-03T08:00:00Z' },
      ],
      next: null,
    });
    openPage('/projects/p1/ideas/i1');
    await userEvent.click(await screen.findByRole('button', { name: /^rettet 3\. mar/ }));
    expect(await screen.findByText('Hvem svare?')).toBeTruthy();
  });

  it('keeps a stone where its author removed a comment, and nothing to do with it', async () => {
    withProject();
    withIdea();
    const removed = { ...comment, text: '', removed_at: '2026-03-04T08:00:00Z' };
    withComments(removed, { ...comment, id: 'k2', parent_id: 'k1', author_name: 'Bo Riis' });
    openPage('/projects/p1/ideas/i1');
    const stone = await screen.findByRole('article', { name: 'Anna Krogh' });
    expect(within(stone).getByText(/Slettet af den, der skrev den/)).toBeTruthy();
    expect(within(stone).queryByRole('button')).toBeNull();
  });

  it('reads why a comment is hidden in its place, and does not flag what one cannot read', async () => {
    withProject(['ideas:idea:read', 'ideas:idea:comment']);
    withIdea();
    const hiding = {
      hidden_by_name: 'Mette Holm',
      reason: 'Den nævner en beboer.',
      hidden_at: '2026-03-04T08:00:00Z',
    };
    withComments({ ...comment, text: '', hiding });
    openPage('/projects/p1/ideas/i1');
    expect(await screen.findByText('Den nævner en beboer.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Anmeld kommentaren/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Vis igen/ })).toBeNull();
  });

  it('flags with a reason, in words where it is another', async () => {
    withProject();
    withIdea();
    withComments(comment);
    let sent: unknown;
    answer('post', '/comments/k1/flags', async (request) => {
      sent = await request.json();
      return Response.json({}, { status: 201 });
    });
    openPage('/projects/p1/ideas/i1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Anmeld kommentaren fra Anna Krogh' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Noget andet' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send anmeldelsen' }));
    expect((await within(dialog).findAllByText(/Skriv med få ord/)).length).toBeGreaterThan(0);
    expect(sent).toBeUndefined();
    await userEvent.type(within(dialog).getByRole('textbox'), 'Et citat uden kilde');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send anmeldelsen' }));
    await waitFor(() => expect(sent).toEqual({ reason: 'other', words: 'Et citat uden kilde' }));
  });
});
