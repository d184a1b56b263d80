/** Before the tests: words in Danish, a dialog and a few browser parts that jsdom lacks, no real network. */
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
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

beforeAll(async () => {
  server.listen({ onUnhandledRequest: 'error' });
  await startI18n();
});

afterEach(async () => {
  cleanup();
  server.resetHandlers();
  localStorage.clear();
  if (i18n.language !== 'da') await i18n.changeLanguage('da');
});

afterAll(() => server.close());
