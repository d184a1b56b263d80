/** The nine levels of a scale from the first to the last, with the one that is reached marked. */
import { useTranslation } from 'react-i18next';
import { Icon } from '@/ui/Icon';
import styles from './Ladder.module.css';
import { levels, type ReadinessScale } from './queries';

interface LadderProps {
  scale: ReadinessScale;
  level: number | null;
}

export function Ladder({ scale, level }: LadderProps) {
  const { t } = useTranslation('readiness');
  return (
    <ol className={styles.ladder} aria-label={t(`ladder.${scale}`)}>
      {levels.map((key) => {
        const reached = level !== null && Number(key) <= level;
        const here = Number(key) === level;
        return (
          <li
            key={key}
            className={styles.step}
            data-reached={reached || undefined}
            aria-current={here ? 'step' : undefined}
          >
            <span className={styles.number}>{key}</span>
            <span>
              {t(`titles.${scale}.${key}`)}
              {here ? <strong className={styles.here}> · {t('here')}</strong> : null}
            </span>
            {reached && !here ? (
              <span className={styles.reached}>
                <Icon name="check" />
                <span className="ds-sr-only">{t('reached')}</span>
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
