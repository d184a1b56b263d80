/** One decision as it will stand for ever: what, why, by whom, on which evidence. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Facts } from '@/ui/Facts';
import { Icon } from '@/ui/Icon';
import { Tag } from '@/ui/Tag';
import { ConditionList } from './conditions';
import styles from './DecisionPage.module.css';
import { PhaseEvidence } from './PhaseEvidence';
import type { Condition, Decision, SpendingSummary } from './queries';
import { useSpent } from './SpentSoFar';
import { StoredSyntheses } from './StoredSyntheses';
import { Weights } from './Weights';

interface Evidence {
  conditions?: Condition[];
  weights?: Record<'citizen' | 'employee' | 'organisation', number>;
  spending?: SpendingSummary;
  [source: string]: unknown;
}

export function DecisionRecord({ decision }: { decision: Decision }) {
  const { t } = useTranslation(['projects', 'common']);
  const format = useFormat();
  const spent = useSpent();
  const { conditions, weights, spending, ...sources } = decision.evidence as Evidence;
  const next = t(`phase.${decision.to_phase}`, { ns: 'common' }).toLocaleLowerCase();
  const against = conditions?.some((condition) => !condition.met) ?? false;
  const moved = decision.from_phase !== decision.to_phase;
  return (
    <article className={styles.record}>
      <header className={styles.recordHeader}>
        <h4 className={styles.recordTitle}>{t(`decision.kinds.${decision.kind}`, { next })}</h4>
        <Tag>
          <Icon name="lock" /> {t('decision.sealed')}
        </Tag>
      </header>
      <p className={styles.reason}>{decision.reason}</p>
      {decision.justification ? (
        <Alert
          tone={against ? 'warning' : 'info'}
          title={t(against ? 'decision.justified' : 'decision.justification')}
        >
          <p className={styles.text}>{decision.justification}</p>
        </Alert>
      ) : null}
      <Facts
        columns
        facts={[
          { name: t('decision.decidedBy'), value: decision.decided_by_name },
          { name: t('decision.decidedAt'), value: format.dateTime(decision.created_at) },
          {
            name: t('decision.from'),
            value: t(`phase.${decision.from_phase}`, { ns: 'common' }),
          },
          {
            name: t('decision.to'),
            value: moved
              ? t(`phase.${decision.to_phase}`, { ns: 'common' })
              : t(`state.${decision.to_state}`),
          },
        ]}
      />
      <details className={styles.evidence}>
        <summary>{t('decision.asItStood')}</summary>
        <div className={styles.evidenceBody}>
          {conditions ? <ConditionList conditions={conditions} /> : null}
          {weights ? <Weights weights={weights} /> : null}
          {spending ? (
            <Facts facts={[{ name: t('decision.cost'), value: spent(spending) || '–' }]} />
          ) : null}
          <StoredSyntheses realityCheck={sources.reality_check} />
          <PhaseEvidence sources={sources} upTo={decision.from_phase} />
        </div>
      </details>
    </article>
  );
}
