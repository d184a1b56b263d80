/** What has happened in the project, newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { sayIfKnown } from '@/i18n/i18n';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from './ProjectOverviewPage.module.css';
import { type TimelineItem, timelineQuery } from './queries';

export function TimelinePanel({ projectId }: { projectId: string }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const list = useInfiniteQuery(timelineQuery(projectId));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('timeline.title')} level={3} description={t('timeline.lead')}>
      {list.isPending ? <Skeleton lines={3} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && items.length === 0 ? <p>{t('timeline.empty')}</p> : null}
      {items.length > 0 ? (
        <ol className={styles.events}>
          {runsOf(items).map(({ item, times }) => (
            <li
              key={item.id}
              className={styles.event}
              data-weighty={item.kind === 'decision_made' || undefined}
            >
              <span>
                {sayEvent(item)}
                {times > 1 ? ` (${t('timeline.times', { count: times })})` : null}
              </span>
              <span className={styles.eventBy}>
                {item.actor_name ? `${item.actor_name}, ` : null}
                <time dateTime={item.created_at}>{format.dateTime(item.created_at)}</time>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {list.hasNextPage ? (
        <LoadMore
          shown={items.length}
          hasMore
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </Panel>
  );
}

interface Run {
  item: TimelineItem;
  times: number;
}

/** The same thing done by the same person several times in a row is told once. */
export function runsOf(items: readonly TimelineItem[]): Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    const same = last && last.item.kind === item.kind && last.item.actor_id === item.actor_id;
    if (same && item.kind !== 'decision_made') last.times += 1;
    else runs.push({ item, times: 1 });
  }
  return runs;
}

/** A sentence for the kind of event; for kinds of a newer server its name in plain words. */
export function sayEvent({ kind, data }: Pick<TimelineItem, 'kind' | 'data'>): string {
  const late = kind === 'weights_changed' && data.after_freeze ? '_late' : '';
  const plain = kind.replaceAll('_', ' ');
  return (
    sayIfKnown('projects', `timeline.kind.${kind}${late}`, {
      ...data,
      decision: sayDecision(data),
    }) ?? plain.charAt(0).toLocaleUpperCase() + plain.slice(1)
  );
}

function sayDecision({ kind_of_decision: kind }: TimelineItem['data']): string {
  const key = `decision.kinds.${kind === 'advance' ? 'advancePlain' : kind}`;
  return sayIfKnown('projects', key)?.toLocaleLowerCase() ?? '';
}
