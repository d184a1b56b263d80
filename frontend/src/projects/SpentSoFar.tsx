/** What the project has cost until now, in one line. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import styles from './GatePanel.module.css';
import type { SpendingSummary } from './queries';

export function SpentSoFar({ summary }: { summary: SpendingSummary }) {
  const { t } = useTranslation('projects');
  return (
    <div className={styles.spent}>
      <span className={styles.spentTitle}>{t('spending.shortTotal')}</span>
      <span className={styles.spentSum}>{useSpent()(summary) || t('spending.nothing')}</span>
    </div>
  );
}

/** Says hours and money together: "42 timer og 12.500 kr." */
export function useSpent(): (summary: Pick<SpendingSummary, 'minutes' | 'money'>) => string {
  const { t } = useTranslation('projects');
  const format = useFormat();
  return useCallback(
    ({ minutes, money }) =>
      format.list([
        ...(minutes > 0
          ? [
              t('spending.hoursShort', {
                count: minutes / 60,
                hours: format.number(minutes / 60),
              }),
            ]
          : []),
        ...money.map((sum) => format.money(sum.amount, sum.currency)),
      ]),
    [t, format],
  );
}
