/** The verdict on an outcome: a word with its colour and sign, the same everywhere. */
import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '@/ui/Tag';
import type { Finding } from './queries';

const tones: Record<Finding['verdict'], TagTone> = {
  improved: 'success',
  worsened: 'danger',
  no_important_change: 'neutral',
  uncertain: 'warning',
  too_few: 'warning',
};

const signs: Record<Finding['verdict'], string> = {
  improved: '↑',
  worsened: '↓',
  no_important_change: '=',
  uncertain: '?',
  too_few: '?',
};

/** A described sample has no verdict, and says so. */
export function verdictOf(finding: Finding): Finding['verdict'] | 'described' {
  return finding.compares ? finding.verdict : 'described';
}

export function VerdictTag({ finding }: { finding: Finding }) {
  const { t } = useTranslation('evaluation');
  const verdict = verdictOf(finding);
  if (verdict === 'described') return <Tag>{t('verdict.described')}</Tag>;
  return (
    <Tag tone={tones[verdict]}>
      <span aria-hidden="true">{signs[verdict]} </span>
      {t(`verdict.${verdict}`)}
    </Tag>
  );
}
