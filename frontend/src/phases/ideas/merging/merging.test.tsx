import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { nothing, withIdea, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer } from '@/testing/server';

const other = {
  id: 'i2',
  merged_into_id: 'i1',
  title: 'Sensorer i sengen',
  origin_perspective: 'relative',
  author_id: null,
  author_name: null,
  external_author: 'En datter på Solbakken',
  co_authors: [],
  support_count: 7,
  comment_count: 2,
  merged_at: '2026-03-05T08:00:00Z',
};

describe('what was merged into an idea', () => {
  it('keeps its author and its support, and can be taken out again', async () => {
    withProject();
    withIdea();
    answer('get', '/ideas/i1/merged', { items: [other], support_count: 9 });
    answer('get', '/ideas/i2/similar', { items: [] });
    answer('get', '/projects/p1/ideas', nothing);
    openPage('/projects/p1/ideas/i1');
    const list = await screen.findByRole('list', { name: 'Lagt ind i denne idé' });
    expect(within(list).getByText(/En datter på Solbakken/)).toBeTruthy();
    expect(screen.getByText(/^9 støtter dem tilsammen/)).toBeTruthy();
    await userEvent.click(within(list).getByRole('button', { name: /Tag ud igen/ }));
    const dialog = await screen.findByRole('dialog');
    let sent: unknown;
    answer('post', '/ideas/i2/answer', async (request) => {
      sent = await request.json();
      return Response.json({}, { status: 201 });
    });
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Udvælg den' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send svaret' }));
    await waitFor(() =>
      expect(sent).toEqual({ status: 'selected', answer: '', merged_into_id: null }),
    );
    expect(await screen.findByText('Idéen står for sig selv igen.')).toBeTruthy();
  });

  it('is shown to readers without the way out', async () => {
    withProject(['ideas:idea:read']);
    withIdea();
    answer('get', '/ideas/i1/merged', { items: [other], support_count: 9 });
    openPage('/projects/p1/ideas/i1');
    await screen.findByRole('list', { name: 'Lagt ind i denne idé' });
    expect(screen.queryByRole('button', { name: /Tag ud igen/ })).toBeNull();
  });
});
