import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { addressOf, type WorkItem } from '@/api/work';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const item: WorkItem = {
  kind: 'ideas_to_answer',
  project_id: 'p1',
  project_title: 'Trygge nætter',
  title: 'Sengesensor i stedet for tilsyn',
  link: 'ideas/i1',
  since: '2026-03-01T08:00:00Z',
  waits_for: 'me',
  who: null,
  count: 3,
  detail: null,
  due_on: null,
  overdue: false,
};

describe('my work', () => {
  it('says what waits for me and whom I wait for, with the way there', async () => {
    answer('get', '/me/work', {
      items: [
        item,
        { ...item, title: 'Fælles vagtplan', waits_for: 'others', who: 'projektlederen' },
      ],
      next: null,
    });
    openPage('/');
    const mine = await screen.findByRole('region', { name: /Venter på dig/ });
    const link = within(mine).getByRole('link', { name: 'Sengesensor i stedet for tilsyn' });
    expect(link.getAttribute('href')).toBe('/projects/p1/ideas/i1');
    expect(within(mine).getByText('3 idéer venter på dit svar')).toBeTruthy();
    const others = screen.getByRole('region', { name: /Du venter på andre/ });
    expect(within(others).getByText('Bolden ligger hos projektlederen')).toBeTruthy();
  });

  it('shows many in portions', async () => {
    const items = Array.from({ length: 20 }, (_, at) => ({
      ...item,
      title: `Idé ${at}`,
      link: `ideas/${at}`,
    }));
    answer('get', '/me/work', { items, next: null });
    openPage('/');
    expect(await screen.findAllByRole('heading', { level: 3 })).toHaveLength(8);
    await userEvent.click(screen.getByRole('button', { name: 'Vis 8 mere' }));
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(16);
  });

  it('says so when nothing waits', async () => {
    answer('get', '/me/work', { items: [], next: null });
    openPage('/');
    expect(await screen.findByText('Intet venter på dig')).toBeTruthy();
  });

  it('can be tried again when it could not be read', async () => {
    refuse('get', '/me/work', { status: 500, code: 'internal_error' });
    openPage('/');
    expect(await screen.findByRole('button', { name: 'Prøv igen' })).toBeTruthy();
  });

  it('follows a link from the root as it is', () => {
    expect(addressOf({ link: '/projects/p2/decision', project_id: 'p1' })).toBe(
      '/projects/p2/decision',
    );
  });
});
