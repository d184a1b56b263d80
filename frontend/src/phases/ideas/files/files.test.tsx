import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { idea, nothing, project, withIdea, withProject } from '@/testing/ideas';
import { openPage } from '@/testing/render';
import { answer, refuse } from '@/testing/server';

const lamp = {
  id: 'a1',
  idea_id: 'i1',
  challenge_id: null,
  name: 'lampe.jpg',
  kind: 'jpeg',
  size: 184_320,
  width: 1600,
  height: 1200,
  description: 'En lampe under sengen',
  position: 0,
  uploaded_by: 'u9',
  uploaded_by_name: 'Anna Krogh',
  created_at: '2026-03-02T08:00:00Z',
  updated_at: '2026-03-02T08:00:00Z',
  version: 1,
};
const plan = {
  ...lamp,
  id: 'a2',
  name: 'plan.pdf',
  kind: 'pdf',
  size: 2_400_000,
  width: null,
  height: null,
  description: null,
  position: 1,
};
const photo = () => new File(['a lamp'], 'foto.jpg', { type: 'image/jpeg' });
const manual = () => new File(['a manual'], 'vejledning.pdf', { type: 'application/pdf' });

function withFiles(...files: object[]) {
  answer('get', '/ideas/i1/attachments', { items: files, next: null });
}

async function choose(...files: File[]) {
  await userEvent.upload(await screen.findByLabelText('Vælg filer'), files);
}

describe('the files of an idea', () => {
  it('are shown to a reader with their words, kind and size, and nothing to change', async () => {
    withProject(['ideas:idea:read']);
    withIdea();
    withFiles(lamp, plan);
    openPage('/projects/p1/ideas/i1');
    const file = await screen.findByRole('link', { name: 'plan.pdf' });
    expect(file.getAttribute('href')).toMatch(/\/api\/v1\/attachments\/a2\/content$/);
    expect(screen.getByText('PDF, 2,4 MB')).toBeTruthy();
    expect(screen.queryByLabelText('Vælg filer')).toBeNull();
    expect(screen.queryByRole('button', { name: /Fjern/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Vis større: En lampe/ }));
    const picture = await screen.findByRole('img', { name: 'En lampe under sengen' });
    expect(picture.getAttribute('src')).toMatch(/a1\/preview\?size=960$/);
  });

  it('lead from one large picture to the next by the arrow keys', async () => {
    withProject(['ideas:idea:read']);
    withIdea();
    withFiles(lamp, { ...lamp, id: 'a3', description: 'En gang om natten' });
    openPage('/projects/p1/ideas/i1');
    await userEvent.click(await screen.findByRole('button', { name: /Vis større: En lampe/ }));
    expect(await screen.findByRole('heading', { name: 'Billede 1 af 2' })).toBeTruthy();
    screen.getByRole('button', { name: 'Næste' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(await screen.findByRole('img', { name: 'En gang om natten' })).toBeTruthy();
    await userEvent.keyboard('{ArrowRight}');
    expect(await screen.findByRole('heading', { name: 'Billede 1 af 2' })).toBeTruthy();
  });

  it('are attached once a picture has its words', async () => {
    withProject();
    withIdea();
    openPage('/projects/p1/ideas/i1');
    await choose(photo(), manual());
    await userEvent.click(screen.getByRole('button', { name: 'Læg 2 filer ved' }));
    expect(await screen.findByText('Skriv, hvad billedet viser.')).toBeTruthy();
    const words = screen.getByLabelText(/Hvad viser billedet\?/);
    await waitFor(() => expect(document.activeElement).toBe(words));
    await userEvent.type(words, 'En lampe');
    const sent: string[] = [];
    answer('post', '/ideas/i1/attachments', async (request) => {
      const body = await request.text();
      sent.push(/a (lamp|manual)/.exec(body)?.[1] ?? '');
      expect(body.includes('En lampe')).toBe(sent.length === 1);
      expect(request.headers.get('Idempotency-Key')).toBeTruthy();
      return Response.json(lamp, { status: 201 });
    });
    await userEvent.click(screen.getByRole('button', { name: 'Læg 2 filer ved' }));
    expect(await screen.findByText('2 filer er lagt ved.')).toBeTruthy();
    expect(sent).toEqual(['lamp', 'manual']);
    expect(screen.queryByRole('list', { name: 'Valgte filer' })).toBeNull();
  });

  it('stay, each with its reason, when they are refused', async () => {
    withProject();
    withIdea();
    openPage('/projects/p1/ideas/i1');
    await choose(manual());
    refuse('post', '/ideas/i1/attachments', { status: 422, code: 'unsupported_file_type' });
    await userEvent.click(screen.getByRole('button', { name: 'Læg filen ved' }));
    expect(await screen.findByText(/Den slags fil kan ikke lægges ved/)).toBeTruthy();
    const list = screen.getByRole('list', { name: 'Valgte filer' });
    await userEvent.click(within(list).getByRole('button', { name: /Tag ud/ }));
    expect(screen.queryByRole('list', { name: 'Valgte filer' })).toBeNull();
  });

  it('can be pasted and dropped', async () => {
    withProject();
    withIdea();
    openPage('/projects/p1/ideas/i1');
    const input = await screen.findByLabelText('Vælg filer');
    fireEvent.paste(document.body, { clipboardData: { files: [photo()] } });
    expect(await screen.findByRole('button', { name: /Tag ud: foto.jpg/ })).toBeTruthy();
    const place = input.parentElement as HTMLElement;
    fireEvent.drop(place, { dataTransfer: { files: [manual()], types: ['Files'] } });
    expect(await screen.findByRole('button', { name: /Tag ud: vejledning.pdf/ })).toBeTruthy();
  });

  it('are removed after one question', async () => {
    withProject();
    withIdea();
    withFiles(plan);
    openPage('/projects/p1/ideas/i1');
    await userEvent.click(await screen.findByRole('button', { name: /Fjern/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/“plan.pdf” slettes helt/)).toBeTruthy();
    let version: string | null = null;
    answer('delete', '/attachments/a2', (request) => {
      version = request.headers.get('If-Match');
      return new Response(null, { status: 204 });
    });
    withFiles();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Fjern filen' }));
    expect(await screen.findByText('Filen er fjernet.')).toBeTruthy();
    expect(version).toBe('"1"');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'plan.pdf' })).toBeNull());
  });

  it('are put first, and said in other words', async () => {
    withProject();
    withIdea();
    withFiles(lamp, { ...lamp, id: 'a3', description: 'En gang', position: 1 });
    openPage('/projects/p1/ideas/i1');
    const sent: unknown[] = [];
    for (const id of ['a1', 'a3']) {
      answer('patch', `/attachments/${id}`, async (request) => {
        sent.push(await request.json());
        return Response.json(lamp);
      });
    }
    await userEvent.click(await screen.findByRole('button', { name: /Vis først: En gang/ }));
    expect(await screen.findByText('Den står først nu.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Ret: En lampe/ }));
    const dialog = await screen.findByRole('dialog');
    const words = within(dialog).getByLabelText(/Hvad viser billedet/);
    await userEvent.clear(words);
    await userEvent.type(words, 'En natlampe');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText('Teksten er rettet.')).toBeTruthy();
    expect(sent).toEqual([{ position: 0 }, { description: 'En natlampe' }]);
  });
});

describe('files with a new idea', () => {
  it('are sent after it; one that fails waits on its page', async () => {
    withProject();
    withIdea();
    answer('post', '/projects/p1/ideas', idea, 201);
    answer('post', '/ideas/i1/attachments', async (request) =>
      (await request.text()).includes('a lamp')
        ? Response.json(lamp, { status: 201 })
        : Response.json(
            { code: 'document_unreadable', status: 422, title: '', detail: '', type: 'x' },
            { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
          ),
    );
    openPage('/projects/p1/ideas/new');
    await userEvent.type(await screen.findByLabelText(/Hvad er idéen/), 'Lys');
    await choose(photo(), manual());
    await userEvent.click(screen.getByRole('button', { name: 'Send idéen' }));
    expect(await screen.findByText('Skriv, hvad billedet viser.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText(/Hvad viser billedet\?/), 'En lampe');
    await userEvent.click(screen.getByRole('button', { name: 'Send idéen' }));
    expect(await screen.findByText('Idéen er sendt, men en fil kom ikke med')).toBeTruthy();
    expect(screen.getByText(/beskadiget, ikke helt overført/)).toBeTruthy();
    const list = screen.getByRole('list', { name: 'Valgte filer' });
    expect(within(list).getByRole('button', { name: /Tag ud: vejledning.pdf/ })).toBeTruthy();
  });

  it('are left to those who lead when it is somebody else’s', async () => {
    withProject(project.my_permissions.filter((name) => name !== 'ideas:idea:answer'));
    openPage('/projects/p1/ideas/new');
    await userEvent.type(await screen.findByLabelText(/Hvem sagde det/), 'En datter');
    expect(screen.queryByLabelText('Vælg filer')).toBeNull();
  });
});

describe('the files of a challenge', () => {
  const pictured = { ...lamp, idea_id: null, challenge_id: 'c1' };

  it('stand at its head and can be changed by who may change it', async () => {
    withProject();
    answer('get', '/projects/p1/ideas', nothing);
    const second = { ...pictured, id: 'a3', description: 'En gang', position: 1 };
    answer('get', '/projects/p1/challenge-attachments', {
      items: [pictured, second, { ...plan, idea_id: null, challenge_id: 'c1' }],
      next: null,
    });
    openPage('/projects/p1/ideas');
    expect(await screen.findByRole('button', { name: /Vis større: En lampe/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Se et billede mere' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'plan.pdf' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Billeder og filer/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Billeder og filer' });
    expect(within(dialog).getAllByRole('button', { name: /Fjern/ })).toHaveLength(3);
    expect(within(dialog).getByLabelText('Vælg filer')).toBeTruthy();
  });
});
