/** Every pair as a line from before to after; worse ones are dashed, the median is heavy. */
import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import styles from './plots.module.css';
import type { Finding } from './queries';

const WIDTH = 260;
const HEIGHT = 210;
const TOP = 30;
const BOTTOM = HEIGHT - 12;
const BEFORE = 48;
const AFTER = WIDTH - 52;

export function SlopePlot({ finding }: { finding: Finding }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const { paired, pairs } = finding;
  const y = scaleLinear().domain(rangeOf(finding)).range([BOTTOM, TOP]);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <text x={BEFORE} y={16} textAnchor="middle" className={styles.label}>
          {t('finding.before')}
        </text>
        <text x={AFTER} y={16} textAnchor="middle" className={styles.label}>
          {t('finding.after')}
        </text>
        {y.ticks(5).map((tick) => (
          <g key={tick}>
            <text x={BEFORE - 12} y={y(tick) + 4} textAnchor="end" className={styles.tick}>
              {format.number(tick)}
            </text>
            <line x1={BEFORE - 6} x2={BEFORE} y1={y(tick)} y2={y(tick)} className={styles.axis} />
            <line x1={AFTER} x2={AFTER + 6} y1={y(tick)} y2={y(tick)} className={styles.axis} />
          </g>
        ))}
        <line x1={BEFORE} x2={BEFORE} y1={TOP} y2={BOTTOM} className={styles.axis} />
        <line x1={AFTER} x2={AFTER} y1={TOP} y2={BOTTOM} className={styles.axis} />
        {pairs.map((pair, at) => (
          <line
            // biome-ignore lint/suspicious/noArrayIndexKey: pairs without codes have nothing else
            key={at}
            x1={BEFORE}
            x2={AFTER}
            y1={y(pair.before)}
            y2={y(pair.after)}
            className={isWorse(finding, pair.after - pair.before) ? styles.worse : styles.better}
          />
        ))}
        {paired ? (
          <>
            <line
              x1={BEFORE}
              x2={AFTER}
              y1={y(paired.median_before)}
              y2={y(paired.median_after)}
              className={styles.median}
            />
            <circle cx={BEFORE} cy={y(paired.median_before)} r={5} className={styles.dot} />
            <circle cx={AFTER} cy={y(paired.median_after)} r={5} className={styles.dot} />
            <text x={AFTER + 14} y={y(paired.median_after) + 4} className={styles.label}>
              {format.number(paired.median_after)}
            </text>
          </>
        ) : null}
      </svg>
      <p className={styles.legend}>
        <Sample className={styles.better} word={t('finding.lineBetter')} />
        <Sample className={styles.worse} word={t('finding.lineWorse')} />
        <Sample className={styles.median} word={t('finding.lineMedian')} />
      </p>
    </>
  );
}

function Sample({ className, word }: { className: string | undefined; word: string }) {
  return (
    <span>
      <svg viewBox="0 0 28 10" aria-hidden="true">
        <line x1={0} x2={28} y1={5} y2={5} className={className} />
      </svg>
      {word}
    </span>
  );
}

export function isWorse(finding: Finding, change: number): boolean {
  return finding.direction === 'higher_is_better' ? change < 0 : change > 0;
}

/** The whole scale between the anchors, so that a small change looks small. */
function rangeOf(finding: Finding): [number, number] {
  const all = finding.pairs.flatMap((pair) => [pair.before, pair.after]);
  return [
    Math.min(finding.worst, finding.best, ...all),
    Math.max(finding.worst, finding.best, ...all),
  ];
}
