/** More of a long list, on request; says how much is shown. */
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './LoadMore.module.css';

interface LoadMoreProps {
  shown: number;
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
}

/** Fits `useInfiniteQuery`: `hasNextPage`, `isFetchingNextPage`, `fetchNextPage`. */
export function LoadMore({ shown, hasMore, busy, onMore }: LoadMoreProps) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.more}>
      <p role="status" className={styles.count}>
        {busy ? t('loadingMore') : t('shown', { count: shown })}
        {!hasMore && !busy ? ` · ${t('allShown')}` : null}
      </p>
      {hasMore ? (
        <Button busy={busy} onClick={onMore}>
          {t('loadMore')}
        </Button>
      ) : null}
    </div>
  );
}
