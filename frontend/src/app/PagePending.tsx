/** Shown when a page takes longer than a moment. */
import { Skeleton } from '@/ui/Loading';
import styles from './pages.module.css';

export function PagePending() {
  return (
    <div className={styles.pending}>
      <Skeleton lines={4} />
    </div>
  );
}
