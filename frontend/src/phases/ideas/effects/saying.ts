/** An expected effect in words, with its sign for those who compare. */
import type { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema.gen';

type Say = ReturnType<typeof useTranslation<'ideaDetails'>>['t'];

const signs: Record<number, string> = { [-2]: '−2', [-1]: '−1', 0: '0', 1: '+1', 2: '+2' };

export function sayEffect(t: Say, said: components['schemas']['ExpectedEffect'] | null): string {
  if (said === null) return t('effects.nothing');
  if (said.effect === null) return t('effects.effect.unsure');
  const words = t(`effects.effect.${said.effect as -2 | -1 | 0 | 1 | 2}`);
  return `${words} (${signs[said.effect] ?? said.effect})`;
}
