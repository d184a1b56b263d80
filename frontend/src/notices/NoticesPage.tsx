/** What I was told of, the newest first. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { markRead, type Notice, noticesKey, noticesQuery } from '@/api/notices';
import { useFormat } from '@/i18n/format';
import { sayIfKnown } from '@/i18n/i18n';
import { Button, ButtonLink } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { Row, Stack } from '@/ui/Layout';
import { Link, PathLink } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import styles from './notices.module.css';

const route = getRouteApi('/signed-in/notices');

export function NoticesPage() {
  const { t } = useTranslation('notices');
  const { all } = route.useSearch();
  const list = useInfiniteQuery(noticesQuery(!all));
  const reading = useReading();
  const notices = list.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = notices.some((notice) => notice.read_at === null);
  return (
    <Stack gap="large">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink to="/notices/preferences">{t('preferences.link')}</ButtonLink>}
      />
      <Row>
        <nav aria-label={t('which')} className={styles.which}>
          <Link to="/notices" search={{}} activeOptions={{ exact: true }}>
            {t('unread')}
          </Link>
          <Link to="/notices" search={{ all: true }} activeOptions={{ exact: true }}>
            {t('all')}
          </Link>
        </nav>
        {unread ? (
          <Button size="small" busy={reading.isPending} onClick={() => reading.mutate(null)}>
            {t('readAll')}
          </Button>
        ) : null}
      </Row>
      {reading.error ? <ProblemAlert error={reading.error} /> : null}
      {list.isPending ? <Skeleton lines={4} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && notices.length === 0 ? (
        <EmptyState
          icon="check"
          title={t(all ? 'empty.title' : 'empty.unread')}
          action={<ButtonLink to="/">{t('empty.next')}</ButtonLink>}
        >
          {t('empty.text')}
        </EmptyState>
      ) : null}
      {notices.length > 0 ? (
        <>
          <ul className={styles.list}>
            {notices.map((notice) => (
              <li key={notice.id}>
                <NoticeCard notice={notice} onOpen={() => reading.mutate([notice.id])} />
              </li>
            ))}
          </ul>
          <LoadMore
            shown={notices.length}
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      ) : null}
    </Stack>
  );
}

function NoticeCard({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { t } = useTranslation('notices');
  const format = useFormat();
  const isNew = notice.read_at === null;
  const outcome = notice.outcome
    ? sayIfKnown('notices', `outcome.${notice.kind}.${notice.outcome}`)
    : undefined;
  return (
    <Card pressable tone={isNew ? 'plain' : 'outlined'}>
      <p className={styles.said}>
        <PathLink href={addressOf(notice)} onClick={isNew ? onOpen : undefined}>
          {sayIfKnown('notices', `kind.${notice.kind}`, { title: notice.title }) ?? notice.title}
        </PathLink>
      </p>
      <p className={styles.facts}>
        {isNew ? <Tag tone="info">{t('new')}</Tag> : null}
        {outcome ? <span>{outcome}</span> : null}
        {notice.project_title === notice.title ? null : <span>{notice.project_title}</span>}
        {notice.actor_name ? <span>{notice.actor_name}</span> : null}
        <span>{format.dateTime(notice.happened_at)}</span>
      </p>
    </Card>
  );
}

function addressOf({ project_id, link }: Notice): string {
  return link ? `/projects/${project_id}/${link}` : `/projects/${project_id}`;
}

function useReading() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: markRead,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: noticesKey }),
  });
}
