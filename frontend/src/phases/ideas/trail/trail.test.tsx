import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { project, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const step = {
  kind: 'written',
  at: '2026-03-02T08:00:00Z',
  outcome: 'typed',
  text: '',
  facts: {},
  other_title: null,
};
const told = {
  title: 'Radar i loftet',
  text: 'Den ser et fald.',
  challenge: 'Hvordan får vi rolige nætter?',
  project_title: 'Trygge nætter',
  origin: 'written_down',
  support_count: 3,
  comment_count: 0,
  now: {
    status: 'selected',
    since: '2026-03-05T08:00:00Z',
    title: 'Radar i loftet',
    carried_on: false,
    looked_at_since: null,
    phase: 'reality_check',
    state: 'active',
  },
};
const members = { by: 'Mette Holm', other_id: null, link: null };

function withTrail(steps: object[], more: object = {}) {
  withProject(project.my_permissions);
  answer('get', '/ideas/i1/trail', {
    ...told,
    idea_id: 'i1',
    author: 'Anna Krogh',
    co_authors: [{ user_id: 'u8', name: 'Bo Lind' }],
    source: null,
    may_link: false,
    steps,
    ...more,
  });
}

describe('the trail of an idea', () => {
  it('names all whose idea it is', async () => {
    withTrail([{ ...step, ...members }]);
    openPage('/projects/p1/ideas/i1/trail');
    expect(await screen.findByText('Anna Krogh sammen med Bo Lind')).toBeTruthy();
  });

  it('tells what happened in sentences, and of a step it does not know that it was there', async () => {
    withTrail([
      { ...step, ...members },
      {
        ...step,
        ...members,
        kind: 'decided',
        outcome: 'advance',
        text: 'Værd at undersøge.',
        facts: { to_phase: 'reality_check' },
      },
      { ...step, ...members, kind: 'assessed', outcome: 'complete', facts: { perspectives: 4 } },
      { ...step, ...members, kind: 'of_tomorrow', outcome: null },
    ]);
    openPage('/projects/p1/ideas/i1/trail');
    expect(await screen.findByText('Idéen blev skrevet')).toBeTruthy();
    expect(screen.getByText('Kommunen besluttede at gå videre til realitetstjek')).toBeTruthy();
    expect(screen.getByText('Værd at undersøge.')).toBeTruthy();
    expect(screen.getByText('Realitetstjekket er fuldført: 4 perspektiver er hørt')).toBeTruthy();
    expect(screen.getByText('Der skete noget med idéen')).toBeTruthy();
    expect(screen.getByText(/om den kan leve i hverdagen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lav et link' })).toBeNull();
  });

  it('shows the code of a new link once', async () => {
    const link = { made: false, made_by_name: null, made_at: null, expires_at: null, version: 0 };
    withTrail([{ ...step, ...members }], { may_link: true, author: 'En pårørende' });
    answer('get', '/ideas/i1/trail-link', link);
    openPage('/projects/p1/ideas/i1/trail');
    expect(await screen.findByText('Der er ikke givet et link.')).toBeTruthy();
    const made = {
      made: true,
      made_by_name: 'Mette Holm',
      made_at: '2026-03-02T08:00:00Z',
      expires_at: '2027-03-02T08:00:00Z',
      version: 1,
    };
    answer('get', '/ideas/i1/trail-link', made);
    answer('post', '/ideas/i1/trail-link', (request) => {
      expect(request.headers.get('Idempotency-Key')).toBeNull();
      return Response.json(
        { ...made, code: 'K7QF-2M9D-XW4P-3HBT', address: 'https://x.example/trail#K7QF' },
        { status: 201 },
      );
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Lav et link' }));
    expect(await screen.findByText('K7QF-2M9D-XW4P-3HBT')).toBeTruthy();
    expect(screen.getByText('https://x.example/trail')).toBeTruthy();
    expect(await screen.findByText(/Givet af Mette Holm/)).toBeTruthy();
  });
});

describe('a code on a slip', () => {
  it('opens the trail without signing in, and stays behind the #', async () => {
    answer('post', '/public/trails', async (request) => {
      expect(await request.json()).toEqual({ code: 'K7QF' });
      return Response.json({
        ...told,
        municipality: 'Nordby Kommune',
        expires_at: '2027-03-02T08:00:00Z',
        steps: [{ ...step, outcome: 'written_down' }],
      });
    });
    const { router } = openPage('/trail', null);
    await userEvent.type(await screen.findByLabelText(/Koden/), 'K7QF');
    await userEvent.click(screen.getByRole('button', { name: 'Vis min idé' }));
    expect(await screen.findByRole('heading', { name: 'Radar i loftet' })).toBeTruthy();
    await waitFor(() => expect(router.state.location.hash).toBe('K7QF'));
    expect(router.state.location.pathname).toBe('/trail');
    expect(document.querySelector('meta[name=robots]')).toBeTruthy();
  });

  it('says in plain words that it does not fit', async () => {
    refuse('post', '/public/trails', { status: 404, code: 'not_found' });
    openPage('/trail#WRONG', null);
    expect(await screen.findByText('Koden passer ikke')).toBeTruthy();
  });
});
