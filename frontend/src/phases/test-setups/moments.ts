/** Moments of time as inputs hold them (local) and as the API takes them (UTC). */

/** `2026-03-02T10:00`, now, for an input of type datetime-local. */
export function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What was written in an input of type datetime-local, in UTC; nothing when unreadable. */
export function inUtc(local: string): string {
  const moment = new Date(local);
  return Number.isNaN(moment.getTime()) ? local : moment.toISOString();
}
