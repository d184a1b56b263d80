import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { idea, nothing, project, withIdea, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { toLocal, toMoment } from './ChallengeForm';
import { mappingOf } from './imports/ImportMapping';
import { readFilters } from './routes';

describe('the list of ideas', () => {
  it('says what the first step is, to those who can take it', async () => {
    withProject(project.my_permissions, []);
    answer('get', '/projects/p1/ideas', nothing);
    openPage('/projects/p1/ideas');
    expect(await screen.findByText('Ingen udfordringer endnu')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Åbn en udfordring' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Ny idé' })).toBeNull();
  });

  it('keeps what one looks for in the address', async () => {
    withProject();
    answer('get', '/projects/p1/ideas', { items: [idea], next: null });
    const { router } = openPage('/projects/p1/ideas?status=submitted');
    await screen.findByRole('link', { name: 'Radar i loftet' });
    expect(screen.getByLabelText<HTMLSelectElement>('Status').value).toBe('submitted');
    await userEvent.type(screen.getByLabelText('Søg i idéer'), 'radar');
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ q: 'radar', status: 'submitted' }),
    );
  });

  it('refuses to decline many ideas without a reason, and sends them together with one', async () => {
    withProject();
    answer('get', '/projects/p1/ideas', { items: [idea, { ...idea, id: 'i2' }], next: null });
    openPage('/projects/p1/ideas');
    await userEvent.click(await screen.findByLabelText('Vælg alle viste'));
    expect(screen.getByText('2 idéer valgt')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Svar på dem' }));
    const dialog = screen.getByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Afvis den' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send svaret' }));
    expect(await within(dialog).findByText('Udfyld feltet.')).toBeTruthy();
    answer('post', '/projects/p1/idea-answers', { answered: 2 });
    await userEvent.type(within(dialog).getByLabelText(/Hvorfor/), 'Uden for udfordringen.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send svaret' }));
    expect(await screen.findByText('2 idéer har fået svar.')).toBeTruthy();
  });
});

describe('an idea', () => {
  it('shows a reader what they may do, and hides the rest', async () => {
    withProject(['ideas:idea:read']);
    withIdea();
    openPage('/projects/p1/ideas/i1');
    expect(await screen.findByRole('heading', { name: 'Radar i loftet' })).toBeTruthy();
    expect(await screen.findByText('Idéen venter på svar fra projektlederen.')).toBeTruthy();
    for (const name of ['Støt idéen', 'Send svaret', 'Ret idéen', 'Send']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('leads a selected idea on to its reality check', async () => {
    withProject();
    withIdea({ status: 'selected' });
    openPage('/projects/p1/ideas/i1');
    const way = await screen.findByRole('link', { name: 'Gå til realitetstjekket' });
    expect(way.getAttribute('href')).toBe('/projects/p1/reality-check?idea=i1');
  });

  it('says the refusal of a closed challenge in plain words', async () => {
    withProject();
    refuse('post', '/projects/p1/ideas', { status: 409, code: 'challenge_not_open' });
    openPage('/projects/p1/ideas/new');
    await userEvent.type(await screen.findByLabelText(/Hvad er idéen/), 'Lys');
    await userEvent.click(screen.getByRole('button', { name: 'Send idéen' }));
    expect(await screen.findByText(/Udfordringen er ikke åben/)).toBeTruthy();
  });
});

describe('what an address may say', () => {
  it('keeps known filters and leaves out everything else', () => {
    expect(readFilters({ q: '  ', status: 'gone', sort: 'title', mine: true, x: 1 })).toEqual({
      q: undefined,
      status: undefined,
      origin: undefined,
      challenge: undefined,
      sort: 'title',
      mine: true,
    });
    expect(readFilters({ q: 2026, tag: 2026 })).toMatchObject({ q: '2026', tag: '2026' });
    expect(readFilters({ choice: 'when:night,Nonsense,who:kin' }).choice).toBe(
      'when:night,who:kin',
    );
  });
});

describe('an import', () => {
  const columns = {
    title: 'Titel',
    text: '',
    author: '',
    origin_perspective: '',
    support: '',
    against: '',
    tags: 'Emneord',
    id_first: 'runde',
    id_second: 'nr',
  };

  it('joins the columns that name a row, and sends nothing for what is not in the file', () => {
    const values = {
      challenge_id: 'c1',
      source: 'Workshop',
      origin_perspective: 'citizen' as const,
      columns,
      fields: { when: 'Hvornår', elsewhere: 'Hvor' },
    };
    const mapping = mappingOf(values, null, [{ key: 'when' }, { key: 'cost' }]);
    expect(mapping.columns.tags).toBe('Emneord');
    expect(mapping.columns.fields).toEqual({ when: 'Hvornår' });
    expect(mapping.columns.external_id).toEqual(['runde', 'nr']);
    expect(mapping.columns.title).toBe('Titel');
    expect(mapping.columns.text).toBeNull();
  });
});

describe('the moments of a challenge', () => {
  it('come back as they were, to the minute', () => {
    expect(toMoment(toLocal('2026-03-02T09:15:00.000Z'))).toBe('2026-03-02T09:15:00.000Z');
    expect(toLocal(null)).toBe('');
    expect(toMoment('')).toBeNull();
  });
});
