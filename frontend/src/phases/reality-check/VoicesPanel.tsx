/** What people wrote beside their answers, and from where they speak. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Panel } from '@/ui/Panel';
import { usePerspectiveName } from './perspectives';
import type { Assessment } from './queries';
import styles from './speech.module.css';

interface VoicesPanelProps {
  assessments: readonly Assessment[];
  /** What others said is hidden: only one's own is here. */
  unseen: boolean;
}

export function VoicesPanel({ assessments, unseen }: VoicesPanelProps) {
  const { t } = useTranslation(['realityCheck', 'rounds']);
  const commented = assessments.filter((assessment) => assessment.comment);
  return (
    <Panel title={t('voices.title')} level={3}>
      {unseen ? (
        <p>{t('unseen.others', { ns: 'rounds' })}</p>
      ) : commented.length === 0 ? (
        <p>{t('voices.none')}</p>
      ) : null}
      <ul className={styles.list}>
        {commented.map((assessment) => (
          <li key={assessment.id} className={styles.said}>
            <blockquote className={styles.words}>{assessment.comment}</blockquote>
            <Speaker assessment={assessment} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function Speaker({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation(['realityCheck', 'rounds']);
  const format = useFormat();
  const name = usePerspectiveName();
  const who = assessment.voiced_by
    ? t('voices.behalf', { label: assessment.voiced_by, name: assessment.given_by_name })
    : assessment.given_by_name;
  return (
    <p className={styles.who}>
      {[
        name(assessment.perspective),
        who,
        assessment.round > 1 ? t('say.round', { number: assessment.round, ns: 'rounds' }) : null,
        t('voices.confidence', { confidence: assessment.confidence }),
        // A date is not broken over two lines.
        format.shortDate(assessment.updated_at).replaceAll(' ', '\u00A0'),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}
