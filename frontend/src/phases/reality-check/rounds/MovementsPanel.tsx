/** What has moved since the round before: drawn, in one sentence, and as a table. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Figure } from '@/ui/Figure';
import { Panel } from '@/ui/Panel';
import { usePerspectiveName } from '../perspectives';
import styles from './MovementsPanel.module.css';
import { type Movement, roundsQuery } from './queries';

const ROW = 52;
const LEFT = 14;
const STEP = 78;
const STEPS = [1, 2, 3, 4, 5] as const;
const x = (value: number) => LEFT + (value - 1) * STEP;

export function MovementsPanel({ projectId, ideaId }: { projectId: string; ideaId: string }) {
  const { t } = useTranslation('rounds');
  const rounds = useQuery(roundsQuery(projectId, ideaId));
  const compared = rounds.data?.items.filter((round) => round.movements.length > 0) ?? [];
  if (compared.length === 0) return null;
  return (
    <Panel title={t('movements.panel')} level={3} description={t('movements.lead')}>
      {compared.map((round) => (
        <Movements key={round.id} number={round.number} movements={round.movements} />
      ))}
    </Panel>
  );
}

function Movements({ number, movements }: { number: number; movements: readonly Movement[] }) {
  const { t } = useTranslation(['rounds', 'realityCheck']);
  const format = useFormat();
  const name = usePerspectiveName();
  const shown = movements.filter((one) => one.direction !== 'unmoved' || one.spread !== 'alike');
  const count = (direction: Movement['direction']) =>
    movements.filter((one) => one.direction === direction).length;
  const closer = movements.filter((one) => one.spread === 'closer').length;
  const titled = (one: Movement) =>
    `${name(one.perspective)}: ${t(`scale.${one.scale}`, { ns: 'realityCheck' }).toLocaleLowerCase()}`;
  const figures = (cell: Movement['before']) =>
    t('movements.figures', {
      median: format.number(cell.median ?? 0),
      lowest: cell.lowest ?? 0,
      highest: cell.highest ?? 0,
      count: cell.n,
    });
  const inWords = (one: Movement) =>
    `${t(`movements.direction.${one.direction}`)}, ${t(`movements.spread.${one.spread}`)}`;
  const columns = [
    { id: 'what', header: t('movements.what'), primary: true, cell: titled },
    {
      id: 'before',
      header: t('movements.before', { number: number - 1 }),
      cell: (one: Movement) => figures(one.before),
    },
    {
      id: 'after',
      header: t('movements.after', { number }),
      cell: (one: Movement) => figures(one.after),
    },
    { id: 'words', header: t('movements.words'), cell: inWords },
  ];
  return (
    <Figure
      title={t('movements.title', { before: number - 1, after: number })}
      level={4}
      reading={
        shown.length === 0
          ? t('movements.nothing')
          : t('movements.reading', {
              yes: count('towards_yes'),
              no: count('towards_no'),
              closer,
              all: movements.length,
            })
      }
      table={{
        columns,
        rows: movements,
        rowKey: (one) => `${one.perspective}${one.scale}`,
      }}
      notes={shown.length > 0 ? <p className={styles.note}>{t('movements.key')}</p> : undefined}
    >
      <svg
        viewBox={`0 0 ${x(5) + 14} ${Math.max(shown.length * ROW + 24, 1)}`}
        className={styles.drawing}
        aria-hidden="true"
      >
        {shown.length > 0
          ? STEPS.map((step) => (
              <g key={step} className={styles.grid}>
                <line x1={x(step)} x2={x(step)} y1={0} y2={shown.length * ROW} />
                <text x={x(step)} y={shown.length * ROW + 18} textAnchor="middle">
                  {step}
                </text>
              </g>
            ))
          : null}
        {shown.map((one, row) => (
          <g
            key={`${one.perspective}${one.scale}`}
            transform={`translate(0 ${row * ROW})`}
            className={styles.row}
          >
            <text x={LEFT - 10} y={15}>
              {titled(one)}
            </text>
            <Line cell={one.before} y={27} />
            <Line cell={one.after} y={39} after />
          </g>
        ))}
      </svg>
    </Figure>
  );
}

/** From the lowest to the highest answer, with the median on it. */
function Line({ cell, y, after }: { cell: Movement['before']; y: number; after?: boolean }) {
  return (
    <g data-after={after || undefined} className={styles.cell}>
      <line x1={x(cell.lowest ?? 1)} x2={x(cell.highest ?? 1)} y1={y} y2={y} />
      <circle cx={x(cell.median ?? 1)} cy={y} r={after ? 6 : 5} />
    </g>
  );
}
