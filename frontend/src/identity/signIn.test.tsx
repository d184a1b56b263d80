import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { facilitator, openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { ownAddress } from './routes';

const persona = { persona: 'care_worker', name: 'Anna Krogh', organisation: 'Nordby Kommune' };

describe('signing in', () => {
  it('sends a stranger to sign in and, with one press, back to where they were going', async () => {
    answer('get', '/demo/personas', [persona]);
    answer('post', '/demo/session', null, 204);
    answer('get', '/session', facilitator);
    answer('get', '/me/notices/count', { unread: 0 });
    answer('get', '/projects', { items: [], next: null });
    const { router } = openPage('/accessibility?x=1', null);
    await router.navigate({ to: '/projects' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
    await userEvent.click(await screen.findByRole('button', { name: /Plejemedarbejder/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/projects'));
    expect(await screen.findByRole('button', { name: /Mette Holm/ })).toBeTruthy();
  });

  it('says why a sign-in was refused and keeps the address', async () => {
    answer('get', '/demo/personas', []);
    refuse('post', '/session', { status: 401, code: 'sign_in_refused' });
    openPage('/sign-in', null);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('E-mail'), 'mette@nordby.example');
    await user.type(screen.getByLabelText('Adgangskode'), 'forkert kode her');
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    expect((await screen.findByRole('alert')).textContent).toContain('passer ikke sammen');
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('mette@nordby.example');
  });

  it('is asked for again when the session has ended, and the form one wrote is kept', async () => {
    refuse('post', '/projects', { status: 401, code: 'unauthenticated' });
    answer('get', '/demo/personas', []);
    const { router } = openPage('/projects/new');
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Hvad skal projektet hedde/), 'Halvt skrevet');
    await user.type(screen.getByLabelText(/Hvad er problemet/), 'Noget vigtigt');
    await user.click(screen.getByRole('button', { name: 'Opret projektet' }));
    await screen.findByText(/Du er blevet logget ud/);
    expect(router.state.location.search).toMatchObject({ returnTo: '/projects/new' });
    expect(localStorage.getItem('samskab.draft.project.new')).toContain('Halvt skrevet');
  });

  it('goes nowhere but to pages of ours', () => {
    expect(ownAddress('/projects/1?a=b')).toBe('/projects/1?a=b');
    expect(ownAddress('//evil.example')).toBeUndefined();
    expect(ownAddress('/\\evil.example')).toBeUndefined();
    expect(ownAddress('https://evil.example')).toBeUndefined();
    expect(ownAddress('/sign-in?returnTo=/')).toBeUndefined();
  });
});
