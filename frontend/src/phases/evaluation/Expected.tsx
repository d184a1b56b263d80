/** What was expected before the test, beside what came of it: drawn, in words, with the reason. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Tag } from '@/ui/Tag';
import styles from './Expected.module.css';
import type { Line } from './queries';

type Beside = Line['expected'][number];

interface ExpectedProps {
  expected: readonly Beside[];
  /** The change in points, and its interval where there is one. */
  change: number | null;
  interval?: { lower: number; upper: number } | null;
}

const tones = { below: 'warning', within: 'success', above: 'info' } as const;

export function Expected({ expected, change, interval }: ExpectedProps) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const signed = (points: number) => `${points > 0 ? '+' : ''}${format.number(points)}`;
  return expected.map((one) => (
    <div key={one.idea_id} className={styles.expected}>
      <p>
        <span className={styles.quiet}>{t('expected.label')}:</span>{' '}
        {t('expected.range', {
          likely: signed(one.likely),
          low: signed(one.low),
          high: signed(one.high),
        })}
      </p>
      <RangePlot expected={one} change={change} interval={interval ?? null} />
      {one.met ? <Tag tone={tones[one.met]}>{t(`expected.met.${one.met}`)}</Tag> : null}
      <p className={styles.quiet}>
        {t('expected.why', {
          reason: one.reason,
          name: one.stated_by_name,
          date: format.date(one.stated_at),
          idea: one.idea_title,
        })}
      </p>
    </div>
  ));
}

interface RangePlotProps {
  expected: Beside;
  change: number | null;
  interval: { lower: number; upper: number } | null;
}

/** The expected range as a band, the result as a dot with its line; the words say the same. */
function RangePlot({ expected: { low, likely, high }, change, interval }: RangePlotProps) {
  const ends = [low, high, change ?? 0, interval?.lower ?? 0, interval?.upper ?? 0];
  const reach = Math.min(100, Math.max(10, ...ends.map((end) => Math.abs(end) * 1.1)));
  const x = (points: number) => 100 + (Math.max(-reach, Math.min(reach, points)) / reach) * 96;
  return (
    <svg viewBox="0 0 200 22" className={styles.plot} aria-hidden="true">
      <line x1={4} x2={196} y1={11} y2={11} className={styles.axis} />
      <rect
        x={x(low)}
        y={3}
        width={Math.max(x(high) - x(low), 1)}
        height={16}
        className={styles.band}
      />
      <line x1={x(likely)} x2={x(likely)} y1={3} y2={19} className={styles.likely} />
      <line x1={100} x2={100} y1={0} y2={22} className={styles.zero} />
      {interval ? (
        <line
          x1={x(interval.lower)}
          x2={x(interval.upper)}
          y1={11}
          y2={11}
          className={styles.interval}
        />
      ) : null}
      {change === null ? null : <circle cx={x(change)} cy={11} r={4} className={styles.result} />}
    </svg>
  );
}
