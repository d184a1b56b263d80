/** The reader's language: chosen once, kept in the browser, Danish until then. */
export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];

const STORED = 'samskab.language';

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

export function storedLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED);
    return isLanguage(stored) ? stored : 'da';
  } catch {
    return 'da';
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
}
