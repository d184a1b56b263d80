/** The ranking: where each idea stands, where it may stand, and which cannot be told apart. */
import { scaleLinear } from 'd3-scale';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import type { Column } from '@/ui/DataTable';
import { Figure } from '@/ui/Figure';
import { Link } from '@/ui/Link';
import type { RankedIdea, RatingRound, Result } from './queries';
import styles from './Ranking.module.css';

const PORTION = 20;
const TICKS = [1, 2, 3, 4, 5];
/** In per cent of the width; the ends leave room for the dot. */
const along = scaleLinear().domain([1, 5]).range([2, 98]);

type Placed = RankedIdea & {
  level: number;
  lower: number;
  upper: number;
  best_place: number;
  worst_place: number;
};

interface RankingProps {
  projectId: string;
  round: RatingRound;
  result: Result;
}

export function Ranking({ projectId, round, result }: RankingProps) {
  const { t } = useTranslation('ratings');
  const [shown, setShown] = useState(PORTION);
  const columns = useColumns(projectId);
  const placed = result.items.filter((idea): idea is Placed => idea.level !== null);
  const front = placed.filter((idea) => idea.best_place === 1);
  const behind = placed.filter((idea) => idea.best_place > 1);
  const unrated = result.items.length - placed.length;
  const left = placed.length - shown;
  const reading = useReading(placed, front);
  return (
    <>
      <Figure
        title={t('result.title')}
        level={3}
        reading={`${reading} ${t('result.basis', { ratings: result.ratings, raters: result.raters })}`}
        table={{ columns, rows: result.items, rowKey: (idea) => idea.idea_id }}
        notes={
          <>
            <p>
              <strong>{t('result.how')}.</strong> {t('result.howText')}
            </p>
            {unrated > 0 ? <p>{t('result.unrated', { count: unrated })}</p> : null}
          </>
        }
      >
        <div className={styles.ranking}>
          <Axis round={round} />
          <p className={styles.group}>
            {t(front.length === 1 ? 'result.groupOne' : 'result.group')}
          </p>
          {[...front, ...behind].slice(0, shown).map((idea) => (
            <Fragment key={idea.idea_id}>
              {idea === behind[0] ? <p className={styles.group}>{t('result.behind')}</p> : null}
              <Standing idea={idea} />
            </Fragment>
          ))}
        </div>
      </Figure>
      {left > 0 ? (
        <div>
          <Button onClick={() => setShown((count) => count + PORTION)}>
            {t('result.all', { count: Math.min(left, PORTION) })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Axis({ round }: { round: RatingRound }) {
  return (
    <div className={styles.axis}>
      <span>1 {round.lowest}</span>
      <span>5 {round.highest}</span>
    </div>
  );
}

function Standing({ idea }: { idea: Placed }) {
  const at = (value: number) => `${along(value)}%`;
  return (
    <div className={styles.standing}>
      <p className={styles.name}>
        <Place idea={idea} /> <strong>{idea.title}</strong>
      </p>
      <svg className={styles.line} aria-hidden="true" data-front={idea.best_place === 1}>
        {TICKS.map((tick) => (
          <line key={tick} x1={at(tick)} x2={at(tick)} y1="0" y2="100%" className={styles.tick} />
        ))}
        <line
          x1={at(idea.lower)}
          x2={at(idea.upper)}
          y1="50%"
          y2="50%"
          className={styles.interval}
        />
        <circle cx={at(idea.level)} cy="50%" r={6} className={styles.level} />
      </svg>
    </div>
  );
}

function Place({ idea }: { idea: Placed }) {
  return <span className={styles.place}>{useSayPlace()(idea)}</span>;
}

function useSayPlace(): (idea: Placed) => string {
  const { t } = useTranslation('ratings');
  return ({ best_place: from, worst_place: to }) =>
    t(from === to ? 'result.placeSure' : 'result.place', { from, to });
}

function useReading(placed: readonly Placed[], front: readonly Placed[]): string {
  const { t } = useTranslation('ratings');
  const format = useFormat();
  const total = format.number(placed.length);
  const [first] = front;
  if (first && front.length === 1) return t('result.frontOne', { title: first.title });
  if (front.length === placed.length) return t('result.frontAll', { total });
  return t('result.front', { count: front.length, total });
}

function useColumns(projectId: string): Column<RankedIdea>[] {
  const { t } = useTranslation(['ratings', 'ideas']);
  const format = useFormat();
  const sayPlace = useSayPlace();
  const isPlaced = (idea: RankedIdea): idea is Placed => idea.level !== null;
  return [
    {
      id: 'place',
      header: t('result.column.place'),
      cell: (idea) => (isPlaced(idea) ? sayPlace(idea) : t('result.none')),
      sort: (idea) => idea.place,
    },
    {
      id: 'idea',
      header: t('result.column.idea'),
      cell: (idea) => (
        <Link to="/projects/$projectId/ideas/$ideaId" params={{ projectId, ideaId: idea.idea_id }}>
          {idea.title}
        </Link>
      ),
      sort: (idea) => idea.title,
      primary: true,
    },
    {
      id: 'level',
      header: t('result.column.level'),
      cell: (idea) => (isPlaced(idea) ? format.number(idea.level) : '–'),
      sort: (idea) => idea.level,
      align: 'end',
    },
    {
      id: 'interval',
      header: t('result.column.interval'),
      cell: (idea) =>
        isPlaced(idea)
          ? t('result.interval', {
              lower: format.number(idea.lower),
              upper: format.number(idea.upper),
            })
          : '–',
      align: 'end',
    },
    {
      id: 'ratings',
      header: t('result.column.ratings'),
      cell: (idea) => format.number(idea.ratings),
      sort: (idea) => idea.ratings,
      align: 'end',
    },
    {
      id: 'status',
      header: t('result.column.status'),
      cell: (idea) => t(`status.${idea.status}`, { ns: 'ideas' }),
    },
  ];
}
