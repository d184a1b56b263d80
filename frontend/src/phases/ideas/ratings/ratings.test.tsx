import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const round = {
  id: 'r1',
  project_id: 'p1',
  challenge_id: 'c1',
  challenge_question: 'Hvordan får vi rolige nætter?',
  question: 'Hvor meget ville det hjælpe?',
  lowest: 'Slet ikke',
  highest: 'Rigtig meget',
  ideas_each: 2,
  closes_at: '2099-06-30T21:59:00Z',
  state: 'open',
  begun_count: 1,
  finished_count: 0,
  my_asked: 2,
  my_answered: 0,
  my_finished: false,
  open_to_me: true,
  created_at: '2026-03-01T08:00:00Z',
  updated_at: '2026-03-01T08:00:00Z',
  version: 1,
};

function idea(id: string, title: string, answered = false, score: number | null = null) {
  return {
    idea_id: id,
    title,
    text: '',
    origin_perspective: 'care_staff',
    score,
    answered_at: answered ? '2026-03-02T08:00:00Z' : null,
  };
}

function share(...items: object[]) {
  return { rating_round_id: 'r1', begun: true, finished_at: null, items };
}

function ranked(place: number, title: string, best: number, worst: number) {
  return {
    idea_id: `i${place}`,
    title,
    status: 'submitted',
    ratings: 6,
    level: 5 - place * 0.8,
    lower: 4.4 - place * 0.8,
    upper: 5.6 - place * 0.8,
    place,
    best_place: best,
    worst_place: worst,
  };
}

describe('rating ideas', () => {
  it('keeps each answer, by key and by finger, and hands them in at the end', async () => {
    withProject();
    answer('get', '/rating-rounds/r1', round);
    answer('get', '/rating-rounds/r1/share', share(idea('i1', 'Radar'), idea('i2', 'Måtte')));
    const sent: unknown[] = [];
    answer('put', '/rating-rounds/r1/ratings/i1', async (request) => {
      sent.push(await request.json());
      return Response.json(share(idea('i1', 'Radar', true, 4), idea('i2', 'Måtte')));
    });
    answer('put', '/rating-rounds/r1/ratings/i2', async (request) => {
      sent.push(await request.json());
      return Response.json(share(idea('i1', 'Radar', true, 4), idea('i2', 'Måtte', true)));
    });
    answer('put', '/rating-rounds/r1/share/finished', share());
    openPage('/projects/p1/ideas/ratings/r1/rate');
    const first = await screen.findByRole('heading', { name: 'Radar' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    await userEvent.keyboard('4');
    await screen.findByRole('heading', { name: 'Måtte' });
    await userEvent.click(screen.getByRole('button', { name: 'Det kan jeg ikke sige' }));
    await screen.findByRole('heading', { name: 'Du har bedømt dem alle' });
    expect(sent).toEqual([{ score: 4 }, { score: null }]);
    answer('get', '/rating-rounds/r1', { ...round, my_finished: true, open_to_me: false });
    answer('get', '/rating-rounds/r1/result', {
      rating_round_id: 'r1',
      withheld: 'too_few',
      raters: 1,
      ratings: 1,
      items: [],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Aflever mine bedømmelser' }));
    expect(await screen.findByText('For få har bedømt')).toBeTruthy();
  });

  it('stays at an idea whose answer could not be kept, and says why', async () => {
    withProject();
    answer('get', '/rating-rounds/r1', round);
    answer('get', '/rating-rounds/r1/share', share(idea('i1', 'Radar')));
    refuse('put', '/rating-rounds/r1/ratings/i1', { status: 409, code: 'rating_round_closed' });
    openPage('/projects/p1/ideas/ratings/r1/rate');
    await userEvent.click(await screen.findByRole('button', { name: /^5/ }));
    expect(await screen.findByText(/Runden er lukket/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Radar' })).toBeTruthy();
  });

  it('shows which ideas cannot be told apart, in a figure and in a table', async () => {
    withProject();
    answer('get', '/rating-rounds/r1', { ...round, state: 'closed', open_to_me: false });
    answer('get', '/rating-rounds/r1/result', {
      rating_round_id: 'r1',
      withheld: null,
      raters: 9,
      ratings: 18,
      items: [ranked(1, 'Radar', 1, 2), ranked(2, 'Måtte', 1, 3), ranked(3, 'Kamera', 2, 3)],
    });
    openPage('/projects/p1/ideas/ratings/r1');
    expect(
      await screen.findByRole('img', { name: /2 af 3 idéer ligger forrest og kan ikke skilles/ }),
    ).toBeTruthy();
    expect(screen.getByText('Bag mindst én af de forreste')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /tabel/ }));
    expect(screen.getByText('Plads 2–3')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Kamera' }).getAttribute('href')).toBe(
      '/projects/p1/ideas/i3',
    );
  });

  it('withholds the result from whoever may still rate', async () => {
    withProject();
    answer('get', '/rating-rounds/r1', round);
    answer('get', '/rating-rounds/r1/result', {
      rating_round_id: 'r1',
      withheld: 'unfinished',
      raters: 4,
      ratings: 12,
      items: [],
    });
    openPage('/projects/p1/ideas/ratings/r1');
    expect(await screen.findByRole('button', { name: /Bedøm videre/ })).toBeTruthy();
    expect(screen.queryByRole('figure')).toBeNull();
  });
});
