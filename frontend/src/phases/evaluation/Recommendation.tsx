/** What the rule recommends and why, and beside it what the project recommends. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import type { Evaluation, Reason } from './queries';
import styles from './Recommendation.module.css';

export function RecommendationWords({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const { rule, chosen } = evaluation.recommendation;
  return (
    <div className={styles.words}>
      {chosen ? (
        <div className={styles.chosen}>
          <p className={styles.quiet}>{t('recommendation.chosen')}</p>
          <p className={styles.kind}>{t(`recommendation.kind.${chosen.recommendation}`)}</p>
          <p className={styles.reason}>{chosen.reason}</p>
          <p className={styles.quiet}>
            {t('recommendation.by', {
              name: chosen.chosen_by_name,
              date: format.shortDate(chosen.updated_at),
            })}
          </p>
        </div>
      ) : null}
      <p className={chosen ? styles.strong : styles.kind}>
        {t('recommendation.rule', {
          recommendation: t(`recommendation.kind.${rule.recommendation}`),
        })}
      </p>
      {rule.blocks.length > 0 ? (
        <Alert tone="warning" title={t('recommendation.blocks')}>
          <Reasons reasons={rule.blocks} evaluation={evaluation} />
        </Alert>
      ) : null}
      {rule.reasons.length > 0 ? (
        <div>
          <p className={styles.strong}>{t('recommendation.why')}</p>
          <Reasons reasons={rule.reasons} evaluation={evaluation} />
        </div>
      ) : null}
      <p className={styles.quiet}>{t('recommendation.onlyMunicipality')}</p>
    </div>
  );
}

function Reasons({ reasons, evaluation }: { reasons: readonly Reason[]; evaluation: Evaluation }) {
  const { t } = useTranslation(['evaluation', 'common']);
  const about = (reason: Reason): string | null => {
    const outcome = evaluation.findings.find((finding) => finding.outcome_id === reason.outcome);
    if (outcome) return outcome.title;
    return reason.line ? t(`bottomLine.${reason.line}`, { ns: 'common' }) : null;
  };
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.line} ${reason.outcome}`}>
          {t(`recommendation.reasonCode.${reason.code}`)}
          {about(reason) ? `: ${about(reason)}` : ''}
        </li>
      ))}
    </ul>
  );
}
