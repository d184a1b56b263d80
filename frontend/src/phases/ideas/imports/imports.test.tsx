import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { challenge, project, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const columns = {
  title: 'Ide',
  text: null,
  external_id: [],
  author: null,
  origin_perspective: null,
  support: null,
  against: null,
  tags: null,
  fields: {},
};
const preview = {
  kind: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  sheet: null,
  sheets: [],
  platform: null,
  profile_id: null,
  source: null,
  origin_perspective: 'citizen',
  row_count: 2,
  columns: [
    { name: 'Ide', samples: ['Mere lys'] },
    { name: 'Hvem', samples: ['Ellen'] },
  ],
  mapping: columns,
  ideas: [],
  good_count: 2,
  repeated_count: 0,
  error_count: 0,
  errors: [],
};
const profile = {
  id: 'f1',
  name: 'Årets workshop',
  heading: ['Ide', 'Hvem', 'Gammel'],
  columns: { ...columns, author: 'Hvem', support: 'Gammel' },
  origin_perspective: 'relative',
  source: 'Workshop',
  updated_at: '2026-03-01T08:00:00Z',
  version: 3,
};

async function choose(
  found: object,
  profiles: readonly object[] = [],
  challenges: object[] = [challenge],
) {
  withProject(project.my_permissions, challenges);
  answer('get', '/projects/p1/idea-import-profiles', { items: profiles, next: null });
  answer('post', '/projects/p1/idea-import-previews', { ...preview, ...found });
  openPage('/projects/p1/ideas/import');
  const file = new File(['Ide;Hvem\n'], 'workshop.csv', { type: 'text/csv' });
  await userEvent.upload(await screen.findByLabelText(/Vælg en fil/), file);
  await screen.findByText('2 rækker kan blive til idéer.');
}

describe('the import of a file', () => {
  it('has a column for each own field of the challenge, chosen where its label is a heading', async () => {
    const field = {
      key: 'place',
      kind: 'short_text',
      label: 'Hvem',
      help: '',
      required: true,
      unit: '',
      minimum: null,
      maximum: null,
      choices: [],
      retired: false,
    };
    const retired = { ...field, key: 'old', label: 'Gammel', retired: true };
    const cost = { ...field, key: 'cost', label: 'Pris' };
    await choose({}, [], [{ ...challenge, fields: [field, cost, retired] }]);
    expect(screen.getByLabelText<HTMLSelectElement>('Hvem').value).toBe('Hvem');
    expect(screen.getByLabelText<HTMLSelectElement>('Pris').value).toBe('');
    expect(screen.queryByLabelText('Gammel')).toBeNull();
    let sent: unknown;
    answer('post', '/projects/p1/idea-imports', async (request) => {
      sent = JSON.parse(String((await request.formData()).get('mapping')));
      return Response.json({ id: 'j1', state: 'queued', total: 2, done: 0 }, { status: 202 });
    });
    answer('get', '/jobs/j1', { id: 'j1', state: 'queued', total: 2, done: 0 });
    await userEvent.type(screen.getByLabelText(/Hvor kommer de fra/), 'Borgermøde');
    await userEvent.click(screen.getByRole('button', { name: 'Indlæs idéerne' }));
    await waitFor(() => expect(sent).toMatchObject({ columns: { fields: { place: 'Hvem' } } }));
  });

  it('says which platform the file comes from, and takes its name as the source', async () => {
    await choose({ platform: 'decidim', source: 'Decidim' });
    expect(screen.getByText(/ligner en eksport fra Decidim/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/Hvor kommer de fra/).value).toBe('Decidim');
  });

  it('lets one of several sheets be chosen, and reads the file anew', async () => {
    await choose({ kind: 'xlsx', sheet: 'Forside', sheets: ['Forside', 'Idéer'] });
    answer('post', '/projects/p1/idea-import-previews', {
      ...preview,
      kind: 'xlsx',
      sheet: 'Idéer',
      sheets: ['Forside', 'Idéer'],
      row_count: 17,
    });
    await userEvent.selectOptions(screen.getByLabelText(/Hvilket ark/), 'Idéer');
    expect(await screen.findByText('17')).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>(/Hvilket ark/).value).toBe('Idéer');
  });

  it('uses a saved profile as far as the file has its columns, and says what it lacks', async () => {
    await choose({}, [profile]);
    await userEvent.selectOptions(
      screen.getByLabelText('Brug en gemt opsætning'),
      'Årets workshop',
    );
    expect(screen.getByText(/findes ikke i filen: Gammel/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>('Hvem sagde det').value).toBe('Hvem');
    expect(screen.getByLabelText<HTMLInputElement>(/Hvor kommer de fra/).value).toBe('Workshop');
  });

  it('keeps a mapping under a name that is free', async () => {
    await choose({});
    await userEvent.click(screen.getByRole('button', { name: 'Gem opsætningen' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/Navn/), 'Årets workshop');
    refuse('post', '/projects/p1/idea-import-profiles', {
      status: 409,
      code: 'profile_name_taken',
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Gem' }));
    expect(await dialog.findByText(/En anden opsætning har det navn/)).toBeTruthy();
    answer('post', '/projects/p1/idea-import-profiles', profile);
    answer('get', '/projects/p1/idea-import-profiles', { items: [profile], next: null });
    await userEvent.click(dialog.getByRole('button', { name: 'Gem' }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLSelectElement>('Brug en gemt opsætning').value).toBe('f1'),
    );
  });
});
