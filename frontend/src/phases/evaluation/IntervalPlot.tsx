/** The median change with its interval against the smallest important change; right is better. */
import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import styles from './plots.module.css';
import type { Finding } from './queries';

const WIDTH = 260;
const HEIGHT = 92;
const EDGE = 22;
const MIDDLE = 40;

export function IntervalPlot({ finding }: { finding: Finding }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const change = finding.paired?.median_change;
  if (!change) return null;
  const important = finding.smallest_important_change;
  const ends = change.interval ? [change.interval.lower, change.interval.upper] : [change.estimate];
  const reach = Math.max(important * 1.8, ...ends.map((end) => Math.abs(end) * 1.15));
  const higher = finding.direction === 'higher_is_better';
  const x = scaleLinear()
    .domain(higher ? [-reach, reach] : [reach, -reach])
    .range([EDGE, WIDTH - EDGE]);
  const [left, right] = [x(higher ? -important : important), x(higher ? important : -important)];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect x={left} width={right - left} y={20} height={40} className={styles.band} />
      <line x1={x(0)} x2={x(0)} y1={14} y2={66} className={styles.zero} />
      {change.interval ? (
        <line
          x1={x(change.interval.lower)}
          x2={x(change.interval.upper)}
          y1={MIDDLE}
          y2={MIDDLE}
          className={styles.interval}
        />
      ) : null}
      <circle cx={x(change.estimate)} cy={MIDDLE} r={6} className={styles.estimate} />
      <text x={EDGE - 18} y={12} className={styles.tick}>
        ← {t('finding.worse')}
      </text>
      <text x={WIDTH - EDGE + 18} y={12} textAnchor="end" className={styles.tick}>
        {t('finding.better')} →
      </text>
      {[-important, 0, important].map((tick) => (
        <text key={tick} x={x(tick)} y={82} textAnchor="middle" className={styles.tick}>
          {tick > 0 ? '+' : ''}
          {format.number(tick)}
        </text>
      ))}
    </svg>
  );
}
