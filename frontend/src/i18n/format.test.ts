import { describe, expect, it } from 'vitest';
import { formatFor } from './format';

const da = formatFor('da');
const en = formatFor('en');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it('writes money from minor units', () => {
    expect(plain(da.money(125000))).toBe('1.250 kr.');
    expect(plain(da.money(125050))).toBe('1.250,50 kr.');
    expect(plain(en.money(125000))).toBe('DKK 1,250');
  });

  it('keeps a plain date on its day', () => {
    expect(da.date('2026-03-03')).toBe('3. marts 2026');
    expect(en.date('2026-03-03')).toBe('3 March 2026');
  });

  it('says how long ago something was', () => {
    const now = new Date('2026-03-10T12:00:00Z');
    expect(da.ago('2026-03-09T12:00:00Z', now)).toBe('i går');
    expect(da.ago('2026-03-01T12:00:00Z', now)).toBe('for 9 dage siden');
    expect(en.ago('2026-03-10T11:30:00Z', now)).toBe('30 minutes ago');
  });

  it('says how long something has lasted', () => {
    const now = new Date('2026-03-10T12:00:00Z');
    expect(plain(da.lasted('2026-03-09T12:00:00Z', now))).toBe('1 dag');
    expect(plain(da.lasted('2025-11-01T12:00:00Z', now))).toBe('4 måneder');
    expect(plain(en.lasted('2026-03-10T11:30:00Z', now))).toBe('30 minutes');
  });

  it('writes a moment as it is said', () => {
    const moment = new Date(2026, 2, 3, 14, 5);
    expect(plain(da.dateTime(moment))).toBe('3. mar. 2026 kl. 14.05');
    expect(en.dateTime(moment)).toBe('3 Mar 2026, 14:05');
  });

  it('writes numbers and shares as the reader does', () => {
    expect(da.number(1234.56)).toBe('1.234,6');
    expect(plain(da.share(0.42))).toBe('42 %');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(da.list(['a', 'b', 'c'])).toBe('a, b og c');
  });
});
