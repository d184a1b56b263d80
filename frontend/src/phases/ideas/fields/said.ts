/** The answer to a challenge's own field in words. */
import type { useFormat } from '@/i18n/format';
import type { ChallengeField } from '../details/details';

type Format = Pick<ReturnType<typeof useFormat>, 'list' | 'number'>;

/** Choices by their labels, a number with its unit; nothing where nothing was answered. */
export function said(field: ChallengeField, value: unknown, format: Format): string {
  const labelOf = (key: string) => field.choices.find((choice) => choice.key === key)?.label ?? key;
  if (Array.isArray(value)) return format.list(value.map(String).map(labelOf));
  if (typeof value === 'number') return `${format.number(value)} ${field.unit}`.trim();
  if (typeof value === 'string') return labelOf(value);
  return '';
}
