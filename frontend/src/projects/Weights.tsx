/** The three weights side by side, to read. */
import { useFormat } from '@/i18n/format';
import { BottomLineMark, bottomLines } from '@/ui/BottomLineMark';
import styles from './DecisionPage.module.css';

export function Weights({ weights }: { weights: Record<(typeof bottomLines)[number], number> }) {
  const format = useFormat();
  return (
    <ul className={styles.weights}>
      {bottomLines.map((line) => (
        <li key={line}>
          <BottomLineMark line={line} short />
          <span>{format.share(weights[line] / 100)}</span>
        </li>
      ))}
    </ul>
  );
}
