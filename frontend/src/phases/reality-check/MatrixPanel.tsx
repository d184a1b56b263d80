/** Perspectives × scales, with the places marked where views lie far apart. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/DataTable';
import { Icon } from '@/ui/Icon';
import { Panel } from '@/ui/Panel';
import { Tag } from '@/ui/Tag';
import styles from './MatrixPanel.module.css';
import { usePerspectiveName } from './perspectives';
import { type RealityCheck, type Scale, scales } from './queries';

type MatrixRow = RealityCheck['matrix'][number];
type Disagreement = RealityCheck['disagreements'][number];

export function MatrixPanel({ check }: { check: RealityCheck }) {
  const { t } = useTranslation(['realityCheck', 'rounds']);
  const name = usePerspectiveName();
  const columns: Column<MatrixRow>[] = [
    {
      id: 'perspective',
      header: t('matrix.perspective'),
      primary: true,
      cell: (row) => name(row.perspective),
    },
    ...scales.map((scale) => ({
      id: scale,
      header: t(`scale.${scale}`),
      cell: (row: MatrixRow) => (
        <Cell row={row} scale={scale} differs={isMarked(row, scale, check.disagreements)} />
      ),
    })),
  ];
  return (
    <Panel title={t('matrix.title')} level={3} description={t('matrix.lead')}>
      {check.unseen ? (
        <p>{t('unseen.others', { ns: 'rounds' })}</p>
      ) : (
        <DataTable
          caption={t('matrix.title')}
          columns={columns}
          rows={check.matrix}
          rowKey={(row) => row.perspective}
        />
      )}
      {check.assessments > 0 && !check.unseen ? (
        <Disagreements disagreements={check.disagreements} />
      ) : null}
    </Panel>
  );
}

function Cell({ row, scale, differs }: { row: MatrixRow; scale: Scale; differs: boolean }) {
  const { t } = useTranslation('realityCheck');
  const format = useFormat();
  const cell = row.cells.find((one) => one.scale === scale);
  if (!cell || cell.mean === null) return <span className={styles.nothing}>–</span>;
  return (
    <span className={styles.cell}>
      <span className={styles.figures}>
        <strong className={styles.mean}>{format.number(cell.mean)}</strong>
        <span className={styles.n}>{t('matrix.n', { count: cell.n })}</span>
      </span>
      <Spread {...cell} />
      {differs ? (
        <Tag tone="warning">
          <Icon name="warning" /> {t('matrix.differs')}
        </Tag>
      ) : null}
    </span>
  );
}

/** The range from the lowest to the highest answer on a track from 1 to 5, and the median on it. */
function Spread({ n, median, lowest, highest }: MatrixRow['cells'][number]) {
  const { t } = useTranslation('realityCheck');
  const format = useFormat();
  if (median === null || lowest === null || highest === null) return null;
  const at = (value: number) => `${((value - 1) / 4) * 100}%`;
  return (
    <>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.range}
          style={{ insetInlineStart: at(lowest), inlineSize: at(1 + highest - lowest) }}
        />
        <span className={styles.median} style={{ insetInlineStart: at(median) }} />
      </span>
      {n > 1 ? (
        <span className={styles.n}>
          {lowest === highest
            ? t('matrix.same', { median: format.number(median) })
            : t('matrix.spread', { median: format.number(median), lowest, highest })}
        </span>
      ) : null}
    </>
  );
}

function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const { t } = useTranslation('realityCheck');
  const format = useFormat();
  const name = usePerspectiveName();
  if (disagreements.length === 0) return <p className={styles.rule}>{t('matrix.agreed')}</p>;
  return (
    <div className={styles.disagreements}>
      <h4>{t('matrix.disagreements', { count: disagreements.length })}</h4>
      <ul>
        {disagreements.map((one) => (
          <li key={`${one.scale}${one.kind}${one.low_perspective}`}>
            {t(one.kind === 'between_perspectives' ? 'matrix.between' : 'matrix.within', {
              scale: t(`scale.${one.scale}`),
              low: name(one.low_perspective, false),
              lowMean: format.number(one.low),
              high: name(one.high_perspective, false),
              highMean: format.number(one.high),
            })}
          </li>
        ))}
      </ul>
      <p className={styles.rule}>{t('matrix.rule')}</p>
    </div>
  );
}

function isMarked(row: MatrixRow, scale: Scale, disagreements: readonly Disagreement[]): boolean {
  return disagreements.some(
    (one) =>
      one.scale === scale &&
      (one.low_perspective === row.perspective || one.high_perspective === row.perspective),
  );
}
