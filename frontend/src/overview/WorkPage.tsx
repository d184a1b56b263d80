/** What waits for me, and what I wait for: nobody waits in the dark. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/session';
import { workQuery } from '@/api/work';
import { ButtonLink } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { WorkList } from './WorkList';
import styles from './WorkPage.module.css';

export function WorkPage() {
  const { t } = useTranslation('overview');
  const { data: session } = useSuspenseQuery(sessionQuery);
  const work = useQuery(workQuery);
  const name = session.name.split(' ')[0] ?? session.name;
  const mine = work.data?.filter((item) => item.waits_for === 'me') ?? [];
  const others = work.data?.filter((item) => item.waits_for === 'others') ?? [];
  return (
    <Stack gap="large">
      <PageHeader title={t('title')} lead={t('greeting', { name })} />
      {work.isPending ? <Skeleton lines={4} /> : null}
      {work.error ? <ProblemAlert error={work.error} onRetry={() => void work.refetch()} /> : null}
      {work.data ? (
        <div className={styles.columns}>
          <section aria-labelledby="mine" className={styles.column}>
            <h2 id="mine">
              {t('mine.title')} <span className={styles.count}>{mine.length}</span>
            </h2>
            {mine.length === 0 ? (
              <EmptyState
                icon="check"
                title={t('mine.empty')}
                action={<ButtonLink to="/projects">{t('mine.projects')}</ButtonLink>}
              >
                {t('mine.emptyText')}
              </EmptyState>
            ) : (
              <WorkList items={mine} />
            )}
          </section>
          <section aria-labelledby="others" className={styles.column}>
            <h2 id="others">
              {t('others.title')} <span className={styles.count}>{others.length}</span>
            </h2>
            {others.length === 0 ? (
              <p className={styles.quiet}>{t('others.empty')}</p>
            ) : (
              <WorkList items={others} quiet />
            )}
          </section>
        </div>
      ) : null}
    </Stack>
  );
}
