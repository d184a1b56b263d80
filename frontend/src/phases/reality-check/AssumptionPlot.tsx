/** Each assumption by its number: up is important, right is well known; test the upper left first. */
import { useTranslation } from 'react-i18next';
import styles from './AssumptionPlot.module.css';
import type { Assumption } from './queries';

const CELL = 64;
const LEFT = 34;
const TOP = 12;
const SIZE = CELL * 5;
const STEPS = [1, 2, 3, 4, 5] as const;

export function AssumptionPlot({ assumptions }: { assumptions: readonly Assumption[] }) {
  const { t } = useTranslation('realityCheck');
  const x = (evidence: number) => LEFT + (evidence - 0.5) * CELL;
  const y = (importance: number) => TOP + (5.5 - importance) * CELL;
  return (
    <svg
      viewBox={`0 0 ${LEFT + SIZE + 4} ${TOP + SIZE + 46}`}
      className={styles.plot}
      aria-hidden="true"
    >
      <rect x={LEFT} y={TOP} width={CELL * 2} height={CELL * 2} className={styles.field} />
      {[0, 1, 2, 3, 4, 5].map((line) => (
        <g key={line} className={styles.grid}>
          <line x1={LEFT + line * CELL} x2={LEFT + line * CELL} y1={TOP} y2={TOP + SIZE} />
          <line x1={LEFT} x2={LEFT + SIZE} y1={TOP + line * CELL} y2={TOP + line * CELL} />
        </g>
      ))}
      <text x={LEFT + 6} y={TOP + 16} className={styles.fieldName}>
        {t('assumptions.plot.field')}
      </text>
      {STEPS.map((step) => (
        <g key={step} className={styles.tick}>
          <text x={x(step)} y={TOP + SIZE + 18} textAnchor="middle">
            {step}
          </text>
          <text x={LEFT - 8} y={y(step) + 5} textAnchor="end">
            {step}
          </text>
        </g>
      ))}
      <text x={LEFT + SIZE} y={TOP + SIZE + 40} textAnchor="end" className={styles.axis}>
        {t('assumptions.plot.evidence')}
      </text>
      <text transform={`translate(12 ${TOP}) rotate(-90)`} textAnchor="end" className={styles.axis}>
        {t('assumptions.plot.importance')}
      </text>
      {placed(assumptions).map(({ number, assumption, dx, dy }) => (
        <g
          key={assumption.id}
          transform={`translate(${x(assumption.evidence) + dx} ${y(assumption.importance) + dy})`}
          className={styles.mark}
          data-critical={assumption.critical || undefined}
        >
          {assumption.critical ? (
            <rect x={-12} y={-12} width={24} height={24} />
          ) : (
            <circle r={12} />
          )}
          <text textAnchor="middle" y={5}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Several in one cell stand beside each other, so that every number can be read. */
function placed(assumptions: readonly Assumption[]) {
  const taken = new Map<string, number>();
  return assumptions.map((assumption, index) => {
    const cell = `${assumption.importance}:${assumption.evidence}`;
    const place = taken.get(cell) ?? 0;
    taken.set(cell, place + 1);
    const [dx, dy] = PLACES[place % PLACES.length] ?? [0, 0];
    return { number: index + 1, assumption, dx, dy };
  });
}

const PLACES = [
  [-15, 8],
  [15, 8],
  [15, -17],
  [-15, -17],
] as const;
