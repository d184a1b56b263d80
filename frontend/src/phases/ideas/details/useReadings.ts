/** How the answers in an idea's form read where they are no text: choices, numbers, effects. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { BottomLine } from '@/ui/BottomLineMark';
import { isNumber } from '../fields/drafting';
import { said } from '../fields/said';
import type { ChallengeField } from './details';

type Effect = '2' | '1' | '0' | '-1' | '-2' | 'unsure';

export function useReadings(fields: readonly ChallengeField[]) {
  const { t } = useTranslation(['ideaDetails', 'common']);
  const format = useFormat();
  return (name: string, value: unknown): string | undefined => {
    const [group, key, part] = name.split('.');
    if (group === 'field_values') {
      const field = fields.find((one) => one.key === key);
      if (!field) return undefined;
      const answer = said(field, isNumber(field.kind) && value ? Number(value) : value, format);
      return `${field.label}: ${answer || t('fields.none')}`;
    }
    if (group === 'expected_effects' && part === 'effect') {
      const line = t(`bottomLine.${key as BottomLine}`, { ns: 'common' });
      const effect = value ? t(`effects.effect.${value as Effect}`) : t('effects.nothing');
      return `${line}: ${effect}`;
    }
    return undefined;
  };
}
