/** Moments as clocks in Denmark show them, wherever the browser stands. */
const ZONE = 'Europe/Copenhagen';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment as a `datetime-local` input wants it: Danish time, to the minute. */
export function toDanish(moment: string | Date): string {
  const found = Object.fromEntries(
    parts.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  return `${found.year}-${found.month}-${found.day}T${found.hour}:${found.minute}`;
}

/**
 * The moment at which clocks in Denmark show this. In the hour that is skipped in March it is the
 * moment an hour later on the clock; in the hour that comes twice in October, the first.
 */
export function fromDanish(local: string): string | null {
  if (!local) return null;
  const asUtc = Date.parse(`${local}:00Z`);
  const aheadBy = (at: number) => Date.parse(`${toDanish(new Date(at))}:00Z`) - at;
  const hour = 3_600_000;
  const summer = asUtc - 2 * hour;
  const winter = asUtc - hour;
  return new Date(aheadBy(summer) === 2 * hour ? summer : winter).toISOString();
}

const locales = { da: 'da-DK', en: 'en-GB' } as const;

/** “onsdag 3. marts 2027 kl. 16.00–18.30”; over midnight both days are named. */
export function sayWhen(starts: string, ends: string, language: string): string {
  const locale = language === 'en' ? locales.en : locales.da;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: ZONE });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: ZONE });
  const [from, to] = [new Date(starts), new Date(ends)];
  const at = locale === locales.da ? ' kl.\u00A0' : ', ';
  const first = `${day.format(from)}${at}${time.format(from)}`;
  if (toDanish(from).slice(0, 10) === toDanish(to).slice(0, 10))
    return `${first}–${time.format(to)}`;
  return `${first} – ${day.format(to)}${at}${time.format(to)}`;
}

export function sayTime(moment: string, language: string): string {
  const locale = language === 'en' ? locales.en : locales.da;
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: ZONE }).format(
    new Date(moment),
  );
}
