/** How far a long task has come, in words as well as in length. */
import { useId } from 'react';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  label: string;
  done: number;
  total: number;
  /** What the numbers mean: "312 of 2,777 rows". */
  reading: string;
}

export function ProgressBar({ label, done, total, reading }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <label htmlFor={id}>{label}</label>
        <span className={styles.reading}>{reading}</span>
      </div>
      <progress id={id} className={styles.bar} value={done} max={Math.max(total, 1)} />
    </div>
  );
}
