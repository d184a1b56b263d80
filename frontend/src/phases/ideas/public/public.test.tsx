import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { project, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const challenge = {
  id: 'c1',
  municipality_name: 'Nordby Kommune',
  question: 'Hvordan får vi rolige nætter?',
  background: '',
  target_group: '',
  fields: [] as object[],
  pictures: [] as object[],
  state: 'open',
  opens_at: '2026-03-01T08:00:00Z',
  closes_at: null,
  mail_is_sent: true,
};

async function write() {
  await userEvent.type(await screen.findByLabelText(/Hvad er din idé/), 'En lampe');
  await userEvent.click(screen.getByRole('radio', { name: 'Pårørende' }));
  await userEvent.click(screen.getByRole('button', { name: 'Send idéen' }));
}

describe('a public challenge', () => {
  it('is read and answered by somebody who is not signed in', async () => {
    answer('get', '/public/challenges/c1', challenge);
    answer('post', '/public/challenges/c1/ideas', { next: 'confirm_by_mail' });
    openPage('/public/challenges/c1', null);
    await write();
    expect(await screen.findByText('Tjek din mail')).toBeTruthy();
  });

  it('asks what the challenge asks, and marks what is needed', async () => {
    const field = {
      key: 'when',
      kind: 'single_choice',
      label: 'Hvornår ville det hjælpe?',
      help: '',
      required: true,
      unit: '',
      minimum: null,
      maximum: null,
      choices: [
        { key: 'night', label: 'Om natten', retired: false },
        { key: 'day', label: 'Om dagen', retired: false },
      ],
      retired: false,
    };
    answer('get', '/public/challenges/c1', { ...challenge, fields: [field] });
    openPage('/public/challenges/c1', null);
    await write();
    const group = screen.getByRole('group', { name: /Hvornår ville det hjælpe/ });
    expect(await within(group).findByText('Udfyld feltet.')).toBeTruthy();
    answer('post', '/public/challenges/c1/ideas', { next: 'read_first' });
    await userEvent.click(screen.getByRole('radio', { name: 'Om natten' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send idéen' }));
    expect(await screen.findByText('Tak for din idé')).toBeTruthy();
  });

  it('shows its pictures with their words, read once by those who listen', async () => {
    const words = 'En gang med nattelys.';
    const picture = { id: 'b1', description: words, width: 1600, height: 900 };
    answer('get', '/public/challenges/c1', { ...challenge, pictures: [picture] });
    openPage('/public/challenges/c1', null);
    const shown = await screen.findByRole('img', { name: words });
    expect(shown.getAttribute('src')).toBe('/api/v1/public/challenges/c1/pictures/b1');
    expect(screen.getByText(words).getAttribute('aria-hidden')).toBe('true');
  });

  it('asks for no address where no mail is sent', async () => {
    answer('get', '/public/challenges/c1', { ...challenge, mail_is_sent: false });
    openPage('/public/challenges/c1', null);
    await screen.findByLabelText(/Hvad er din idé/);
    expect(screen.queryByLabelText(/Din mailadresse/)).toBeNull();
  });

  it('says in clear words that too much has come from one place, and keeps what is written', async () => {
    answer('get', '/public/challenges/c1', challenge);
    refuse('post', '/public/challenges/c1/ideas', { status: 429, code: 'too_many_ideas' });
    openPage('/public/challenges/c1', null);
    await write();
    expect(await screen.findByText(/Der er kommet mange idéer herfra/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/Hvad er din idé/).value).toBe('En lampe');
  });

  it('that is closed takes nothing', async () => {
    answer('get', '/public/challenges/c1', { ...challenge, state: 'closed' });
    openPage('/public/challenges/c1', null);
    expect(await screen.findByText('Der er lukket for idéer')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send idéen' })).toBeNull();
  });

  it('has a link without its secret say what to do', async () => {
    openPage('/public/confirm', null);
    expect(await screen.findByText(/Linket er ikke helt med/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ja, det er min idé' })).toBeNull();
  });
});

describe('what waits to be read', () => {
  it('is shown to those who answer ideas, and to nobody else', async () => {
    withProject(project.my_permissions);
    answer('get', '/projects/p1/ideas', { items: [], next: null });
    answer('get', '/projects/p1/public-ideas', {
      items: [
        {
          id: 'w1',
          challenge_id: 'c1',
          title: 'En lampe',
          text: '',
          field_values: {},
          origin_perspective: 'relative',
          author: 'En datter',
          created_at: '2026-03-01T08:00:00Z',
          version: 1,
        },
      ],
      next: null,
    });
    const { unmount } = openPage('/projects/p1/ideas');
    expect(await screen.findByRole('button', { name: 'Tag den med: En lampe' })).toBeTruthy();
    unmount();
    withProject(['ideas:idea:read']);
    openPage('/projects/p1/ideas');
    await screen.findByText('Hvordan får vi rolige nætter?');
    expect(screen.queryByText('Skrevet på den offentlige side')).toBeNull();
  });
});
