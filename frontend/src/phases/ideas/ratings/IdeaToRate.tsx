/** One idea with the five answers and “cannot say”: by finger, or by the keys 1 to 5 and 0. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerspective } from '../perspectives';
import type { RatingRound, SharedIdea } from './queries';
import styles from './Ratings.module.css';

const SCORES = [1, 2, 3, 4, 5];

interface IdeaToRateProps {
  round: RatingRound;
  item: SharedIdea;
  at: number;
  busy: boolean;
  onRate: (score: number | null) => void;
}

export function IdeaToRate({ round, item, at, busy, onRate }: IdeaToRateProps) {
  const { t } = useTranslation('ratings');
  const perspective = usePerspective();
  const heading = useRef<HTMLHeadingElement>(null);
  // So that the idea is read aloud, and the keys are heard here.
  useEffect(() => heading.current?.focus(), []);
  const rate = (score: number | null) => {
    if (!busy) onRate(score);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(event.key)) return;
    event.preventDefault();
    rate(Number(event.key) || null);
  };
  const skipped = item.answered_at !== null && item.score === null;
  return (
    <section className={styles.question} aria-label={t('rate.idea', { at })} onKeyDown={onKey}>
      <div className={styles.idea}>
        <h3 ref={heading} tabIndex={-1} className={styles.words}>
          {item.title}
        </h3>
        {item.text ? <p className={styles.text}>{item.text}</p> : null}
        <p className={styles.from}>
          {t('rate.from', { perspective: perspective(item.origin_perspective) })}
        </p>
      </div>
      <ul className={styles.answers}>
        {SCORES.map((score) => (
          <li key={score}>
            <button
              type="button"
              className={styles.answer}
              aria-pressed={item.score === score}
              aria-disabled={busy || undefined}
              onClick={() => rate(score)}
            >
              <span className={styles.number}>{score}</span>
              {score === 1 ? <span>{round.lowest}</span> : null}
              {score === 5 ? <span>{round.highest}</span> : null}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className={styles.answer}
            aria-pressed={skipped}
            aria-disabled={busy || undefined}
            onClick={() => rate(null)}
          >
            <span>{t('rate.skip')}</span>
          </button>
        </li>
      </ul>
      <p className={styles.keys}>{t('rate.keys')}</p>
    </section>
  );
}
