import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { nothing, project, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { fitted } from './ThemeMap';
import { treemap } from './treemap';

const leading = [...project.my_permissions, 'ideas:challenge:edit'];
const theme = {
  id: 't1',
  title: 'Lys om natten',
  words: ['lys', 'natten'],
  corrected: false,
  idea_count: 3,
  support_count: 9,
  version: 1,
};
const proposal = {
  fingerprint: 'f1',
  number: 4,
  suggested_number: 4,
  idea_count: 9,
  left_out: 1,
  themes: [
    {
      theme_id: null,
      title: 'Lys',
      words: ['lys'],
      idea_count: 8,
      added: 8,
      examples: ['Varmt lys'],
    },
  ],
};

describe('themes', () => {
  it('are proposed first and kept as they were seen', async () => {
    withProject(leading);
    openPage('/projects/p1/ideas/themes');
    answer('get', '/projects/p1/theme-proposal', proposal);
    await userEvent.click(await screen.findByRole('button', { name: 'Foreslå temaer' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText('“Varmt lys”')).toBeTruthy();
    refuse('post', '/projects/p1/theme-groupings', { status: 409, code: 'proposal_outdated' });
    await userEvent.click(dialog.getByRole('button', { name: 'Behold disse temaer' }));
    expect(await dialog.findByText(/Idéer eller temaer er ændret/)).toBeTruthy();
    answer('post', '/projects/p1/theme-groupings', async (request) => {
      expect(await request.json()).toEqual({ fingerprint: 'f1', number: 4 });
      return HttpResponse.json({ themes: 1, placed: 8 }, { status: 201 });
    });
    answer('get', '/projects/p1/themes', { items: [theme], next: null });
    answer('get', '/projects/p1/unplaced-ideas', { items: [], total: 0 });
    await userEvent.click(dialog.getByRole('button', { name: 'Behold disse temaer' }));
    expect(await screen.findByText('8 idéer er lagt i temaer.')).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Lys om natten' })).toBeTruthy();
  });

  it('take in a new idea where its words lie nearest, or where somebody says', async () => {
    withProject(leading);
    answer('get', '/projects/p1/themes', { items: [theme], next: null });
    const idea = { id: 'i1', title: 'Lampe i tøflen', status: 'submitted' };
    answer('get', '/projects/p1/unplaced-ideas', {
      items: [{ ...idea, proposed_theme_id: 't1', proposed_title: 'Lys om natten' }],
      total: 1,
    });
    openPage('/projects/p1/ideas/themes');
    const put = await screen.findByRole('button', { name: 'Læg her: Lampe i tøflen' });
    answer('post', '/projects/p1/theme-placements', async (request) => {
      expect(await request.json()).toEqual({ items: [{ idea_id: 'i1', theme_id: 't1' }] });
      return HttpResponse.json({ placed: 1 }, { status: 201 });
    });
    answer('get', '/projects/p1/unplaced-ideas', { items: [], total: 0 });
    await userEvent.click(put);
    await waitFor(() => expect(screen.queryByText('Lampe i tøflen')).toBeNull());
  });

  it('say to a reader that there are none yet', async () => {
    withProject(['ideas:idea:read']);
    answer('get', '/projects/p1/themes', nothing);
    openPage('/projects/p1/ideas/themes');
    expect(await screen.findByText(/har ikke samlet idéerne i temaer/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Foreslå temaer' })).toBeNull();
  });
});

describe('the map', () => {
  it('fills the box, each area as its value', () => {
    const values = [13, 8, 5, 3, 2, 1, 1];
    const cells = treemap(values, 840, 420);
    const total = values.reduce((sum, value) => sum + value, 0);
    cells.forEach((cell, place) => {
      const share = (values[place] ?? 0) / total;
      expect(cell.width * cell.height).toBeCloseTo(share * 840 * 420, 3);
      expect(cell.x + cell.width).toBeLessThanOrEqual(840.001);
      expect(cell.y + cell.height).toBeLessThanOrEqual(420.001);
    });
    expect(treemap([], 10, 10)).toEqual([]);
  });

  it('writes what fits', () => {
    expect(fitted('Lys om natten', 200, 60)).toEqual(['Lys om natten']);
    expect(fitted('Badeværelsesbelysning', 90, 60)).toEqual(['Badeværel…']);
    expect(fitted('Lys', 20, 60)).toEqual([]);
  });
});
