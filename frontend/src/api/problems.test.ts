import { HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { i18n } from '@/i18n/i18n';
import { answer, refuse } from '@/testing/server';
import { api, body, ifMatch } from './client';
import { fieldName, Problem, placeErrors, sayProblem } from './problems';

const missing = () =>
  body(api.GET('/api/v1/projects/{project_id}', { params: { path: { project_id: 'x' } } }));

describe('problems', () => {
  it('come out of a refused request', async () => {
    refuse('get', '/projects/x', { status: 404, code: 'not_found' });
    const problem = await missing().catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ status: 404, code: 'not_found', requestId: 'test' });
  });

  it('come out of a proxy that answers in HTML', async () => {
    answer('get', '/projects/x', () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(missing()).rejects.toMatchObject({ status: 502, code: 'internal_error' });
  });

  it('come out of a broken connection', async () => {
    answer('get', '/projects/x', () => HttpResponse.error());
    await expect(missing()).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  });

  it('are said in the reader’s language, by code and else by status', async () => {
    expect(sayProblem({ code: 'not_found', status: 404, detail: '' })).toMatch(
      /^Her er ikke noget/,
    );
    const unknown = { code: 'never_heard', status: 409, detail: 'The idea is merged.' };
    expect(sayProblem(unknown)).toBe(
      'Det passer ikke med, hvordan sagen står nu. The idea is merged.',
    );
    await i18n.changeLanguage('en');
    expect(sayProblem({ code: 'not_found', status: 404, detail: '' })).toMatch(/^There is nothing/);
  });

  it('name the field they belong to', () => {
    expect(fieldName('/weights/citizen')).toBe('weights.citizen');
    expect(fieldName('/rows/0/a~1b')).toBe('rows.0.a/b');
    expect(fieldName('query:sort')).toBe('sort');
  });

  it('are placed at known fields, and the rest is handed back', () => {
    const problem = new Problem({
      type: '',
      title: '',
      status: 422,
      detail: '',
      code: 'invalid',
      errors: [
        { pointer: '/title', code: 'missing', detail: 'Field required' },
        { pointer: '/secret', code: 'extra_forbidden', detail: 'Extra' },
      ],
    });
    const setError = vi.fn();
    const rest = placeErrors(problem, setError, ['title']);
    expect(setError).toHaveBeenCalledWith('title', { type: 'server', message: 'Udfyld feltet.' });
    expect(rest.map((error) => error.pointer)).toEqual(['/secret']);
  });

  it('quotes the version a change belongs to', () => {
    expect(ifMatch(3)).toEqual({ 'If-Match': '"3"' });
  });
});
