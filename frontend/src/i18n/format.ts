/** Dates, numbers and money as the reader writes them. Times come from the API in UTC. */
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from './language';

const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

export interface Format {
  /** 3. marts 2026 */
  date: (value: string | Date) => string;
  /** 3. mar. 2026 */
  shortDate: (value: string | Date) => string;
  /** 3. mar. 2026 kl. 14.05 */
  dateTime: (value: string | Date) => string;
  /** "for 3 dage siden", against `now`. */
  ago: (value: string | Date, now?: Date) => string;
  /** "3 dage": how long it has been, against `now`. */
  lasted: (value: string | Date, now?: Date) => string;
  /** 1.234,5 */
  number: (value: number, digits?: number) => string;
  /** 0.42 → 42 % */
  share: (value: number, digits?: number) => string;
  /** Minor units (øre) → 1.250 kr. */
  money: (minor: number, currency?: string) => string;
  /** "a, b og c" */
  list: (parts: readonly string[]) => string;
}

const made = new Map<Language, Format>();

export function formatFor(language: Language): Format {
  const known = made.get(language);
  if (known) return known;
  const locale = locales[language];
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const shortDate = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const format: Format = {
    date: (value) => date.format(toDate(value)),
    shortDate: (value) => shortDate.format(toDate(value)),
    dateTime: (value) => {
      const moment = toDate(value);
      const between = language === 'da' ? ' kl.\u00A0' : ', ';
      return `${shortDate.format(moment)}${between}${time.format(moment)}`;
    },
    ago: (value, now = new Date()) => {
      const [amount, unit] = distance(toDate(value), now);
      return relative.format(amount, unit);
    },
    lasted: (value, now = new Date()) => {
      const [amount, unit] = distance(toDate(value), now);
      const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
      return new Intl.NumberFormat(locale, style).format(Math.abs(amount));
    },
    number: (value, digits = 1) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    share: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(
        value,
      ),
    money: (minor, currency = 'DKK') =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: language === 'da' ? 'narrowSymbol' : 'code',
        minimumFractionDigits: minor % 100 === 0 ? 0 : 2,
        maximumFractionDigits: 2,
      }).format(minor / 100),
    list: (parts) => list.format(parts),
  };
  made.set(language, format);
  return format;
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(isLanguage(i18n.language) ? i18n.language : 'da');
}

/** A plain date (`2026-03-03`) is that day here, whatever the time zone. */
function toDate(value: string | Date): Date {
  if (value instanceof Date) return value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T12:00:00`) : new Date(value);
}

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

function distance(then: Date, now: Date): [number, Unit] {
  const minutes = Math.round((then.getTime() - now.getTime()) / 60_000);
  if (Math.abs(minutes) < 60) return [minutes, 'minute'];
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 24) return [hours, 'hour'];
  const days = Math.round(hours / 24);
  if (Math.abs(days) < 60) return [days, 'day'];
  const months = Math.round(days / 30.44);
  if (Math.abs(months) < 24) return [months, 'month'];
  return [Math.round(days / 365.25), 'year'];
}
