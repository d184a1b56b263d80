/** Who changed what: judgements under each other, the newest first, as many as are asked for. */
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from './History.module.css';

interface Kept {
  id: string;
  created_at: string;
}

interface HistoryProps<Entry extends Kept> {
  list: UseInfiniteQueryResult<InfiniteData<{ items: Entry[] }>>;
  /** What was changed, in a line. */
  say: (entry: Entry) => string;
  /** The reason that was given. */
  why: (entry: Entry) => string;
  who: (entry: Entry) => string;
}

export function History<Entry extends Kept>({ list, say, why, who }: HistoryProps<Entry>) {
  const { t } = useTranslation('prospects');
  const format = useFormat();
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('history')} level={3} tone="plain">
      {list.isPending ? <Skeleton lines={2} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && entries.length === 0 ? <p>{t('nothingChanged')}</p> : null}
      {entries.length > 0 ? (
        <ol className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <strong>{say(entry)}</strong>
              {why(entry) ? <p className={styles.why}>{why(entry)}</p> : null}
              <p className={styles.who}>
                {t('by', { name: who(entry), date: format.dateTime(entry.created_at) })}
              </p>
            </li>
          ))}
        </ol>
      ) : null}
      {list.hasNextPage ? (
        <LoadMore
          shown={entries.length}
          hasMore
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </Panel>
  );
}
