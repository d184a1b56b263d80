/** A line's value as today and with the new way, 0 to 100, with what was stated about it. */
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@/i18n/format';
import { Facts } from '@/ui/Facts';
import { Icon } from '@/ui/Icon';
import { Tag } from '@/ui/Tag';
import { Expected } from './Expected';
import styles from './lines.module.css';
import type { Line } from './queries';

type Estimate = NonNullable<Line['comparison']>['difference'];
type Say = ReturnType<typeof useTranslation<'evaluation'>>['t'];

/** In the report the figures take one row each, so that page one holds all three lines. */
export function LineScore({ line, rows }: { line: Line; rows?: boolean }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const { comparison } = line;
  return (
    <div className={styles.score}>
      {comparison ? (
        <>
          <LineBars comparison={comparison} />
          <Facts
            rows={rows}
            facts={[
              {
                name: t('line.today'),
                value: t('line.points', { value: format.number(comparison.as_today.value) }),
              },
              {
                name: t('line.newWay'),
                value: t('line.points', { value: format.number(comparison.new_way.value) }),
              },
              { name: t('line.difference'), value: sayEstimate(comparison.difference, t, format) },
            ]}
          />
        </>
      ) : line.suppressed ? (
        <p className={styles.quiet}>{t('line.suppressed')}</p>
      ) : line.explained ? (
        line.absence_reason ? (
          <>
            <p className={styles.strong}>{t('line.nothing')}</p>
            <p>
              {t('line.because')}: {line.absence_reason}
            </p>
          </>
        ) : null
      ) : (
        <p className={styles.missing}>
          <Icon name="warning" /> {t('line.unexplained')}
        </p>
      )}
      <Expected
        expected={line.expected ?? []}
        change={comparison?.difference.value ?? null}
        interval={comparison?.difference.interval}
      />
      {line.floor !== null ? (
        <p className={styles.quiet}>
          {line.under_floor ? (
            <Tag tone="danger">{t('line.underFloor', { floor: format.number(line.floor) })}</Tag>
          ) : (
            t('line.floor', { floor: format.number(line.floor) })
          )}
        </p>
      ) : null}
      {line.floor_answer ? <p>{t('line.answered', { answer: line.floor_answer })}</p> : null}
    </div>
  );
}

export function sayEstimate(estimate: Estimate, t: Say, format: Format): string {
  const value = `${estimate.value > 0 ? '+' : ''}${format.number(estimate.value)}`;
  if (!estimate.interval) return `${value} (${t('line.noInterval')})`;
  return t('finding.withInterval', {
    value,
    lower: format.number(estimate.interval.lower),
    upper: format.number(estimate.interval.upper),
  });
}

/** Two bars on the same scale; the figures stand beside them in words. */
function LineBars({ comparison }: { comparison: NonNullable<Line['comparison']> }) {
  return (
    <svg viewBox="0 0 100 13" className={styles.bars} aria-hidden="true" preserveAspectRatio="none">
      <rect x={0} y={0} width={100} height={5} className={styles.track} />
      <rect x={0} y={0} width={comparison.as_today.value} height={5} className={styles.today} />
      <rect x={0} y={8} width={100} height={5} className={styles.track} />
      <rect x={0} y={8} width={comparison.new_way.value} height={5} className={styles.newWay} />
    </svg>
  );
}
