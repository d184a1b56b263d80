/** How complex a domain was judged to be: the word, and where it lies among three places. */
import { useTranslation } from 'react-i18next';
import styles from './LevelMark.module.css';
import { type Level, levels } from './queries';

export function LevelMark({ level }: { level: Level | null }) {
  const { t } = useTranslation('complexity');
  return (
    <span className={styles.mark}>
      <span className={styles.places} aria-hidden="true">
        {levels.map((one) => (
          <span key={one} className={styles.place} data-here={one === level ? one : undefined} />
        ))}
      </span>
      <span className={level ? styles.word : styles.open}>
        {level ? t(`levels.${level}`) : t('notJudged')}
      </span>
    </span>
  );
}
