import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { idea, withIdea, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const beds = {
  id: 'i2',
  challenge_id: 'c1',
  title: 'Sensorer i sengen',
  excerpt: 'Faldalarmerne larmer om natten.',
  status: 'submitted',
  merged_into_id: null,
  support_count: 7,
  created_at: '2026-03-01T08:00:00Z',
  score: 0.31,
  shared_words: ['Faldalarmerne', 'natten'],
};
const found = 'Ligner det en af disse?';

describe('while an idea is written', () => {
  it('shows what is like it after a pause, with a link and the shared words', async () => {
    withProject();
    const asked: unknown[] = [];
    answer('post', '/projects/p1/ideas/similar', async (request) => {
      asked.push(await request.json());
      return Response.json({ items: [beds] });
    });
    openPage('/projects/p1/ideas/new');
    await userEvent.type(await screen.findByLabelText(/Hvad er idéen/), 'Faldalarm');
    expect(screen.queryByText(found)).toBeNull();
    const list = await screen.findByRole('list', { name: found }, { timeout: 3000 });
    const link = within(list).getByRole('link', { name: 'Sensorer i sengen' });
    expect(link.getAttribute('href')).toBe('/projects/p1/ideas/i2');
    expect(within(list).getByText('Fælles ord: Faldalarmerne, natten')).toBeTruthy();
    expect(screen.getByText('1 idé ligner din.').getAttribute('role')).toBe('status');
    expect(asked).toEqual([{ title: 'Faldalarm', text: '', limit: 3 }]);
  });

  it('says that nothing is like it, and stays silent when it cannot tell', async () => {
    withProject();
    answer('post', '/projects/p1/ideas/similar', { items: [] });
    openPage('/projects/p1/ideas/new');
    const title = await screen.findByLabelText(/Hvad er idéen/);
    await userEvent.type(title, 'Kort');
    await new Promise((done) => setTimeout(done, 800));
    expect(screen.queryByText(/ligner din/)).toBeNull();
    await userEvent.type(title, 'vokspladen');
    expect(
      await screen.findByText('Ingen af de andre idéer ligner din indtil nu.', undefined, {
        timeout: 3000,
      }),
    ).toBeTruthy();
    let refused = false;
    answer('post', '/projects/p1/ideas/similar', () => {
      refused = true;
      return new Response(null, { status: 500 });
    });
    await userEvent.type(title, ' i stuen');
    await waitFor(() => expect(refused).toBe(true), { timeout: 3000 });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Send idéen' })).toBeTruthy();
  });
});

describe('on the page of an idea', () => {
  it('says that nothing is like it', async () => {
    withProject();
    withIdea();
    openPage('/projects/p1/ideas/i1');
    expect(await screen.findByText('Ingen af projektets andre idéer ligner denne.')).toBeTruthy();
  });

  it('lays two ideas together with a reason, the other one chosen already', async () => {
    withProject();
    withIdea();
    answer('get', '/ideas/i1/similar', { items: [beds, { ...beds, id: 'i3', status: 'merged' }] });
    answer('get', '/projects/p1/ideas', { items: [idea], next: null });
    openPage('/projects/p1/ideas/i1');
    const offers = await screen.findAllByRole('button', { name: /^Læg sammen/ });
    expect(offers.map((offer) => offer.textContent)).toEqual([
      'Læg sammen med “Sensorer i sengen”',
    ]);
    await userEvent.click(offers[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    const target = await within(dialog).findByRole<HTMLInputElement>('radio', {
      name: 'Sensorer i sengen',
    });
    expect(target.checked).toBe(true);
    let sent: unknown;
    answer('post', '/ideas/i1/answer', async (request) => {
      sent = await request.json();
      return Response.json({}, { status: 201 });
    });
    await userEvent.type(within(dialog).getByLabelText(/Hvorfor/), 'Samme sag.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Send svaret' }));
    await waitFor(() =>
      expect(sent).toEqual({ status: 'merged', answer: 'Samme sag.', merged_into_id: 'i2' }),
    );
    expect(await screen.findByText('Svaret er sendt.')).toBeTruthy();
  });

  it('offers no merging to those who do not answer ideas, and says what went wrong', async () => {
    withProject(['ideas:idea:read']);
    withIdea();
    answer('get', '/ideas/i1/similar', { items: [beds] });
    openPage('/projects/p1/ideas/i1');
    expect(await screen.findByRole('link', { name: 'Sensorer i sengen' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Læg sammen/ })).toBeNull();
  });

  it('lets one try again when it could not be told', async () => {
    withProject();
    withIdea();
    refuse('get', '/ideas/i1/similar', { status: 503, code: 'unavailable' });
    openPage('/projects/p1/ideas/i1');
    expect(
      await screen.findByRole('button', { name: /Prøv igen/ }, { timeout: 8000 }),
    ).toBeTruthy();
  });
});
