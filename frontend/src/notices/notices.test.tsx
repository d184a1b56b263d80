import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Notice } from '@/api/notices';
import { openPage } from '@/testing/render';
import { answer } from '@/testing/server';

const notice: Notice = {
  id: 'n1',
  kind: 'idea_answered',
  project_id: 'p1',
  project_title: 'Trygge nætter',
  target: 'idea',
  target_id: 'i1',
  title: 'Sengesensor',
  outcome: 'selected',
  actor_name: 'Mette Holm',
  link: 'ideas/i1',
  happened_at: '2026-03-01T08:00:00Z',
  read_at: null,
};

describe('news for me', () => {
  it('says what happened and leads there; the bell says how much there is', async () => {
    answer('get', '/me/notices', { items: [notice], next: null, total: null });
    openPage('/notices', undefined, 3);
    const link = await screen.findByRole('link', { name: 'Din idé “Sengesensor” har fået svar' });
    expect(link.getAttribute('href')).toBe('/projects/p1/ideas/i1');
    expect(screen.getByText('Valgt')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Nyt til dig: 3 ulæste' })).toBeTruthy();
  });

  it('is marked as read, all at once', async () => {
    let sent: unknown;
    answer('get', '/me/notices', { items: [notice], next: null, total: null });
    answer('post', '/me/notices/reading', async (request) => {
      sent = await request.json();
      return Response.json({ unread: 0 });
    });
    openPage('/notices');
    await userEvent.click(await screen.findByRole('button', { name: 'Markér alle som læst' }));
    await waitFor(() => expect(sent).toEqual({ notice_ids: null }));
  });

  it('says so when all is read', async () => {
    answer('get', '/me/notices', { items: [], next: null, total: null });
    openPage('/notices');
    expect(await screen.findByText('Du har læst det hele')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Nyt til dig: intet ulæst' })).toBeTruthy();
  });

  it('lets me choose how I am told', async () => {
    let sent: unknown;
    let version: string | null = null;
    const chosen = { mail: 'daily', language: 'da', mail_is_sent: true, version: 0 };
    answer('get', '/me/notice-preferences', chosen);
    answer('put', '/me/notice-preferences', async (request) => {
      sent = await request.json();
      version = request.headers.get('If-Match');
      return Response.json({ ...chosen, mail: 'none', version: 1 });
    });
    openPage('/notices/preferences');
    await userEvent.click(await screen.findByRole('radio', { name: 'Ingen mails' }));
    await userEvent.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(sent).toEqual({ mail: 'none', language: 'da' }));
    expect(version).toBe('"0"');
  });
});
