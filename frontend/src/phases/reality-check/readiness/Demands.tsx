/** What a level demands, each demand met or missing. */
import { useTranslation } from 'react-i18next';
import { Icon } from '@/ui/Icon';
import { keyOf, type ReadinessScale } from './queries';
import styles from './ScalePanel.module.css';

interface DemandsProps {
  scale: ReadinessScale;
  level: number;
  /** Numbers (from 1) of those that are met. */
  met: readonly number[];
}

/** The words of a level's demands, in their order. */
export function useDemands(scale: ReadinessScale, level: number): readonly string[] {
  const { t } = useTranslation('readiness');
  return t(`levels.${scale}.${keyOf(level)}`, { returnObjects: true });
}

export function Demands({ scale, level, met }: DemandsProps) {
  const { t } = useTranslation('readiness');
  return (
    <ul className={styles.demands}>
      {useDemands(scale, level).map((demand, index) => {
        const isMet = met.includes(index + 1);
        return (
          <li key={demand} className={styles.demand}>
            <span className={isMet ? styles.met : styles.unmet}>
              <Icon name={isMet ? 'check' : 'circle'} />
            </span>
            <span>
              {demand} <span className="ds-sr-only">({t(isMet ? 'met' : 'unmet')})</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
