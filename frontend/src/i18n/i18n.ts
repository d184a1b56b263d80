/** Starts i18next: one file per language and feature, fetched when a page first needs it. */
import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, type Language, storedLanguage, storeLanguage } from './language';

export const i18n = i18next;

type Words = { default: Record<string, unknown> };
const files = import.meta.glob<Words>(['./da/*.ts', './en/*.ts']);

const lazyFiles: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, callback) => {
    const load = files[`./${language}/${namespace}.ts`];
    if (!load) {
      callback(new Error(`no words for ${language}/${namespace}`), null);
      return;
    }
    load().then(
      (words) => callback(null, words.default),
      (error: Error) => callback(error, null),
    );
  },
};

/** Must have resolved before the first render. */
export async function startI18n(): Promise<void> {
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18n
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: storedLanguage(),
      fallbackLng: false,
      supportedLngs: ['da', 'en'],
      ns: ['common', 'app'],
      defaultNS: 'common',
      keySeparator: '.',
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
}

export function currentLanguage(): Language {
  return isLanguage(i18n.language) ? i18n.language : 'da';
}

export async function switchLanguage(language: Language): Promise<void> {
  storeLanguage(language);
  await i18n.changeLanguage(language);
}

/** For a route's loader: have a feature's words ready together with its page. */
export function loadWords(...namespaces: string[]): Promise<void> {
  return i18n.loadNamespaces(namespaces);
}

/**
 * Words for a key that is only known at run time (a code from the API), or nothing: the caller
 * decides what stands there when this version has no words for it.
 */
export function sayIfKnown(
  namespace: string,
  key: string,
  values: Record<string, unknown> = {},
): string | undefined {
  const options = { ...values, ns: namespace } as never;
  if (!i18n.exists(key, options)) return undefined;
  return String(i18n.t(key as never, options));
}
