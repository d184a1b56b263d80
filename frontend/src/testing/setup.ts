/** Before the tests: words in Danish, a dialog and a few browser parts that jsdom lacks, no real network. */
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { i18n, startI18n } from '@/i18n/i18n';
import { server } from './server';

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
window.scrollTo = () => {};
Element.prototype.scrollIntoView ??= () => {};
globalThis.CSS ??= {} as typeof CSS;
CSS.escape ??= (value: string) => value.replace(/[^\w-]/g, (sign) => `\\${sign}`);

// Pages are fetched when first needed, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 5000 });

const unanswered: string[] = [];

beforeAll(async () => {
  server.listen({
    onUnhandledRequest: (request) => {
      unanswered.push(`${request.method} ${new URL(request.url).pathname}`);
    },
  });
  await startI18n();
});

afterEach(async () => {
  cleanup();
  const asked = unanswered.splice(0);
  expect(asked, 'the test must say what the API answers').toEqual([]);
  server.resetHandlers();
  localStorage.clear();
  if (i18n.language !== 'da') await i18n.changeLanguage('da');
});

afterAll(() => server.close());
