/** Each assumption by its number: up is important, right is well known; test the upper left first. */
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/ui/Icon';
import type { Assumption } from '../queries';
import styles from './AssumptionGrid.module.css';

interface AssumptionGridProps {
  /** In the order of their rank, which is also that of their numbers. */
  assumptions: readonly Assumption[];
  onChoose: (assumption: Assumption) => void;
}

const DOWN = [5, 4, 3, 2, 1] as const;
const ACROSS = [1, 2, 3, 4, 5] as const;

/** A cell grows with what stands in it, so that every number can be read and pressed. */
export function AssumptionGrid({ assumptions, onChoose }: AssumptionGridProps) {
  const { t } = useTranslation('realityCheck');
  const grid = useRef<HTMLDivElement>(null);
  const numbered = assumptions.map((assumption, index) => ({ number: index + 1, assumption }));
  const move = (event: KeyboardEvent) => {
    const marks = [...(grid.current?.querySelectorAll<HTMLElement>('[data-rank]') ?? [])].sort(
      (a, b) => Number(a.dataset.rank) - Number(b.dataset.rank),
    );
    const at = marks.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: marks.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    marks[(to + marks.length) % marks.length]?.focus();
  };
  return (
    <div className={styles.plot}>
      <span className={styles.up} aria-hidden="true">
        {t('assumptions.plot.importance')}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons inside */}
      <div ref={grid} className={styles.grid} onKeyDown={move}>
        {DOWN.map((importance) => (
          <div key={importance} className={styles.row}>
            <span className={styles.tick} aria-hidden="true">
              {importance}
            </span>
            {ACROSS.map((evidence) => {
              const field = importance >= 4 && evidence <= 2;
              return (
                <div key={evidence} className={styles.cell} data-field={field || undefined}>
                  {importance === 5 && evidence === 1 ? (
                    <span className={styles.fieldName}>{t('assumptions.plot.field')}</span>
                  ) : null}
                  {numbered
                    .filter(
                      ({ assumption }) =>
                        assumption.importance === importance && assumption.evidence === evidence,
                    )
                    .map(({ number, assumption }) => (
                      <Mark
                        key={assumption.id}
                        number={number}
                        assumption={assumption}
                        onChoose={() => onChoose(assumption)}
                      />
                    ))}
                </div>
              );
            })}
          </div>
        ))}
        <div className={styles.row} aria-hidden="true">
          <span />
          {ACROSS.map((evidence) => (
            <span key={evidence} className={styles.tick}>
              {evidence}
            </span>
          ))}
        </div>
      </div>
      <span className={styles.along} aria-hidden="true">
        {t('assumptions.plot.evidence')}
      </span>
    </div>
  );
}

interface MarkProps {
  number: number;
  assumption: Assumption;
  onChoose: () => void;
}

function Mark({ number, assumption, onChoose }: MarkProps) {
  const { t } = useTranslation('realityCheck');
  const icon = { open: null, being_tested: 'clock', holds: 'check', fails: 'close' } as const;
  const known = icon[assumption.result];
  return (
    <button
      type="button"
      data-rank={number}
      className={styles.mark}
      data-critical={assumption.critical || undefined}
      aria-label={t('assumptions.plot.mark', {
        number,
        statement: assumption.statement,
        result: t(`assumptions.results.${assumption.result}`),
      })}
      onClick={onChoose}
    >
      {number}
      {known ? <Icon name={known} className={styles.known} /> : null}
    </button>
  );
}
