import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { idea, nothing, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer } from '@/testing/server';
import { exportAddress } from './address';

describe('the export of ideas', () => {
  it('takes the filters of the list along and the kind of file one chooses', async () => {
    withProject();
    answer('get', '/projects/p1/ideas', { items: [idea], next: null });
    openPage('/projects/p1/ideas?status=submitted&q=radar&sort=support');
    await userEvent.click(await screen.findByRole('button', { name: 'Hent idéer' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/passer til dine filtre/)).toBeTruthy();
    const download = dialog.getByRole<HTMLAnchorElement>('link', { name: 'Hent filen' });
    expect(download.getAttribute('href')).toBe(
      '/api/v1/projects/p1/ideas/export?format=csv&q=radar&status=submitted&sort=support',
    );
    await userEvent.click(dialog.getByRole('radio', { name: 'Excel (XLSX)' }));
    expect(download.getAttribute('href')).toContain('format=xlsx');
  });

  it('says that all ideas come along where nothing is filtered', async () => {
    withProject(['ideas:idea:read']);
    answer('get', '/projects/p1/ideas', { items: [idea], next: null });
    openPage('/projects/p1/ideas');
    await userEvent.click(await screen.findByRole('button', { name: 'Hent idéer' }));
    expect(screen.getByText(/alle projektets idéer/)).toBeTruthy();
  });

  it('is not offered where there is nothing to take', async () => {
    withProject();
    answer('get', '/projects/p1/ideas', nothing);
    openPage('/projects/p1/ideas');
    await screen.findByText('Ingen idéer endnu');
    expect(screen.queryByRole('button', { name: 'Hent idéer' })).toBeNull();
  });

  it('names the filters as the API does', () => {
    expect(exportAddress('p1', 'ndjson', { origin: 'relative', challenge: 'c1', mine: true })).toBe(
      '/api/v1/projects/p1/ideas/export?format=ndjson&origin_perspective=relative&challenge_id=c1&mine=true',
    );
  });
});
