import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Session } from '@/api/session';
import { facilitator, openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import type { Organisation, Person } from './administration';
import { suggestPassword } from './firstPassword';

const town = '00000000-0000-7000-8000-0000000000aa';

const administrator: Session = {
  ...facilitator,
  name: 'Søren Bøgh',
  places: facilitator.places.map((place) => ({ ...place, role: 'administrator' })),
  permissions: { [town]: ['identity:organisation:edit', 'identity:organisation:read'] },
};
const reader: Session = { ...facilitator, permissions: { [town]: ['identity:organisation:read'] } };

const municipality: Organisation = {
  id: town,
  municipality_id: town,
  kind: 'municipality',
  name: 'Nordby Kommune',
  version: 1,
};
const company: Organisation = { ...municipality, id: 'o1', kind: 'company', name: 'Trygvej ApS' };
const anna: Person = {
  id: 'm1',
  user_id: 'u1',
  name: 'Anna Krogh',
  role: 'partner',
  unit_id: null,
  created_at: '2026-03-01T08:00:00Z',
  version: 3,
};
const none = { items: [], next: null };

function openCompany(people: Person[], session = administrator) {
  answer('get', '/organisations/o1', company);
  answer('get', '/organisations/o1/units', none);
  answer('get', '/organisations/o1/members', { items: people, next: null });
  return openPage('/organisations/o1', session);
}

describe('the organisations', () => {
  it('stand by kind, and an administrator adds one and goes on to its people', async () => {
    answer('get', '/organisations', { items: [municipality], next: null });
    const { router } = openPage('/organisations', administrator);
    const companies = await screen.findByRole('region', { name: 'Virksomheder' });
    const user = userEvent.setup();
    await user.click(within(companies).getByRole('button', { name: 'Tilføj en virksomhed' }));
    await user.type(screen.getByLabelText(/Organisationens navn/), 'Trygvej ApS');
    let sent: unknown;
    answer('post', '/organisations', async (request) => {
      sent = await request.json();
      return Response.json(company, { status: 201 });
    });
    answer('get', '/organisations/o1', company);
    answer('get', '/organisations/o1/units', none);
    answer('get', '/organisations/o1/members', none);
    await user.click(screen.getByRole('button', { name: 'Tilføj organisationen' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/organisations/o1'));
    expect(sent).toEqual({ municipality_id: town, kind: 'company', name: 'Trygvej ApS' });
    expect(await screen.findByText('Ingen har en konto her endnu')).toBeTruthy();
  });

  it('are only read by those who may only read', async () => {
    answer('get', '/organisations', { items: [municipality, company], next: null });
    openPage('/organisations', reader);
    expect(await screen.findByRole('link', { name: 'Trygvej ApS' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Organisationer' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Tilføj/ })).toBeNull();
  });

  it('are not in the menu of those who may not see them', async () => {
    answer('get', '/organisations', none);
    openPage('/organisations', { ...facilitator, places: [], permissions: {} });
    expect(await screen.findByText('Du hører ikke til nogen organisation')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Organisationer' })).toBeNull();
  });

  it('can be asked for again when they could not be read', async () => {
    refuse('get', '/organisations', { status: 500, code: 'internal_error' });
    openPage('/organisations', administrator);
    expect(await screen.findByRole('button', { name: 'Prøv igen' })).toBeTruthy();
  });

  it('say that there is nothing at an unknown address', async () => {
    refuse('get', '/organisations/nowhere', { status: 404, code: 'not_found' });
    openPage('/organisations/nowhere', administrator);
    expect(await screen.findByText('Her er ikke noget til dig')).toBeTruthy();
  });
});

describe('the people of an organisation', () => {
  it('are added with a first password that is shown once', async () => {
    openCompany([]);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Tilføj en person' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Tilføj en person' }));
    const password = dialog.getByLabelText<HTMLInputElement>(/Første adgangskode/).value;
    await user.type(dialog.getByLabelText(/Personens navn/), 'Anna Krogh');
    await user.type(dialog.getByLabelText(/E-mail/), 'anna');
    await user.click(dialog.getByRole('button', { name: 'Tilføj en person' }));
    expect(await dialog.findByText(/Skriv en e-mailadresse/)).toBeTruthy();
    await user.type(dialog.getByLabelText(/E-mail/), '@trygvej.example');
    let sent: unknown;
    answer('post', '/organisations/o1/members', async (request) => {
      sent = await request.json();
      return Response.json(anna, { status: 201 });
    });
    await user.click(dialog.getByRole('button', { name: 'Tilføj en person' }));
    expect(await dialog.findByText('Anna Krogh er tilføjet')).toBeTruthy();
    expect(dialog.getByText(password)).toBeTruthy();
    expect(sent).toEqual({
      name: 'Anna Krogh',
      email: 'anna@trygvej.example',
      role: 'partner',
      unit_id: null,
      password,
    });
    expect(JSON.stringify({ ...localStorage })).not.toContain(password);
  });

  it('lose a role only after a question, and a refusal is said beside it', async () => {
    openCompany([anna]);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Fjern rollen Partner fra Anna Krogh' }),
    );
    const dialog = within(screen.getByRole('dialog', { name: /Fjern rollen fra Anna Krogh/ }));
    refuse('delete', '/organisations/o1/members/m1', { status: 412, code: 'stale' });
    await user.click(dialog.getByRole('button', { name: 'Fjern rollen' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('En anden har ændret det');
    let version: string | null = null;
    answer('delete', '/organisations/o1/members/m1', (request) => {
      version = request.headers.get('If-Match');
      return new Response(null, { status: 204 });
    });
    await user.click(dialog.getByRole('button', { name: 'Fjern rollen' }));
    expect(await screen.findByText('Anna Krogh har ikke længere rollen.')).toBeTruthy();
    expect(version).toBe('"3"');
  });

  it('move to another unit and get another role, by the version that was read', async () => {
    const unit = { id: 'n1', organisation_id: town, name: 'Plejecenter Engparken', version: 1 };
    const employee: Person = { ...anna, role: 'employee' };
    answer('get', `/organisations/${town}`, municipality);
    answer('get', `/organisations/${town}/units`, { items: [unit], next: null });
    answer('get', `/organisations/${town}/members`, { items: [employee], next: null });
    openPage(`/organisations/${town}`, administrator);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Ret rollen Medarbejder for Anna Krogh' }),
    );
    const dialog = within(screen.getByRole('dialog', { name: 'Ret Anna Krogh' }));
    await user.click(dialog.getByRole('radio', { name: /Facilitator/ }));
    await user.selectOptions(dialog.getByLabelText('Enhed'), 'Plejecenter Engparken');
    refuse('patch', `/organisations/${town}/members/m1`, { status: 409, code: 'role_held' });
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    expect((await dialog.findByRole('alert')).textContent).toContain('allerede den rolle');
    let sent: unknown;
    answer('patch', `/organisations/${town}/members/m1`, async (request) => {
      sent = [request.headers.get('If-Match'), await request.json()];
      return Response.json({ ...employee, role: 'facilitator', unit_id: 'n1', version: 4 });
    });
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Anna Krogh er rettet.')).toBeTruthy();
    expect(sent).toEqual(['"3"', { role: 'facilitator', unit_id: 'n1' }]);
  });

  it('may move, but not change their own role', async () => {
    openCompany([{ ...anna, user_id: administrator.user_id }]);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Ret rollen/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Ret Anna Krogh' }));
    expect(dialog.queryByRole('radio')).toBeNull();
    expect(dialog.getByText(/kun en anden administrator/)).toBeTruthy();
    let sent: unknown;
    answer('patch', '/organisations/o1/members/m1', async (request) => {
      sent = await request.json();
      return Response.json(anna);
    });
    await user.click(dialog.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(sent).toEqual({ unit_id: null }));
  });

  it('cannot remove themselves, nor be changed by those who only read', async () => {
    openCompany([{ ...anna, user_id: administrator.user_id }]);
    await screen.findByText('Anna Krogh');
    expect(screen.queryByRole('button', { name: /Fjern rollen/ })).toBeNull();
  });

  it('are only looked at by a reader', async () => {
    openCompany([anna], reader);
    await screen.findByText('Anna Krogh');
    expect(screen.queryByRole('button', { name: /Fjern|Ret|Tilføj|Omdøb/ })).toBeNull();
  });
});

describe('the account', () => {
  it('changes its password when the new one is written twice alike', async () => {
    answer('get', '/demo/personas', []);
    openPage('/account');
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Nuværende adgangskode'), 'den gamle kode her');
    await user.type(screen.getByLabelText('Ny adgangskode'), 'en helt ny lang kode');
    await user.type(screen.getByLabelText('Ny adgangskode igen'), 'en helt anden kode');
    await user.click(screen.getByRole('button', { name: 'Skift adgangskode' }));
    expect(await screen.findByText(/er ikke ens/)).toBeTruthy();
    await user.clear(screen.getByLabelText('Ny adgangskode igen'));
    await user.type(screen.getByLabelText('Ny adgangskode igen'), 'en helt ny lang kode');
    refuse('post', '/me/password', {
      status: 422,
      code: 'wrong_password',
      errors: [{ pointer: '/present', code: 'wrong_password', detail: 'Wrong.' }],
    });
    await user.click(screen.getByRole('button', { name: 'Skift adgangskode' }));
    expect(await screen.findByText('Den nuværende adgangskode er forkert.')).toBeTruthy();
    let sent: unknown;
    answer('post', '/me/password', async (request) => {
      sent = await request.json();
      return new Response(null, { status: 204 });
    });
    await user.click(screen.getByRole('button', { name: 'Skift adgangskode' }));
    expect(await screen.findByText('Din adgangskode er skiftet.')).toBeTruthy();
    expect(sent).toEqual({ present: 'den gamle kode her', new: 'en helt ny lang kode' });
    expect(screen.getByLabelText<HTMLInputElement>('Ny adgangskode').value).toBe('');
  });

  it('says that the password of a demo account cannot be changed', async () => {
    answer('get', '/demo/personas', [
      { persona: 'facilitator', name: 'Mette Holm', organisation: 'Nordby Kommune' },
    ]);
    openPage('/account');
    expect(await screen.findByText('Prøvekonti beholder deres adgangskode')).toBeTruthy();
    expect(screen.queryByLabelText('Ny adgangskode')).toBeNull();
  });
});

describe('a suggested first password', () => {
  it('is long enough, sayable and never the same', () => {
    const suggested = Array.from({ length: 200 }, suggestPassword);
    expect(new Set(suggested).size).toBe(200);
    for (const password of suggested) expect(password).toMatch(/^([a-z]{4}-){3}[a-z]{4}$/);
  });
});
