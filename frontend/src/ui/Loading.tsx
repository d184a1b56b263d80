/** Waiting, said once to those who listen and shown as the shape of what will come. */
import { useTranslation } from 'react-i18next';
import styles from './Loading.module.css';

/** The shape of a list while it is fetched. */
export function Skeleton({ lines = 3, label }: { lines?: number; label?: string }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" className={styles.skeleton}>
      <span className="ds-sr-only">{label ?? t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className={styles.bar} aria-hidden="true" />
      ))}
    </div>
  );
}

export function Spinner({ label }: { label?: string }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" className={styles.spinner}>
      <span className={styles.wheel} aria-hidden="true" />
      <span>{label ?? t('loading')}</span>
    </div>
  );
}
