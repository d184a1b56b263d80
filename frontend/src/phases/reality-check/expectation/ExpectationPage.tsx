/** What an idea is expected to do on the three bottom lines, fixed before it is tested. */
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { History } from '../prospects/History';
import { PartFrame } from '../prospects/PartFrame';
import { realityCheckQuery } from '../queries';
import { ExpectationForm } from './ExpectationForm';
import { ExpectedItem } from './ExpectedItem';
import styles from './expectation.module.css';
import { type Expected, expectationHistoryQuery, expectationQuery } from './queries';
import { signed } from './signed';

const route = getRouteApi('/signed-in/projects/$projectId/reality-check/$ideaId/expectation');

export function ExpectationPage() {
  const { t } = useTranslation(['expectation', 'common']);
  const format = useFormat();
  const { projectId, ideaId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: check } = useSuspenseQuery(realityCheckQuery(projectId, ideaId));
  const standing = useQuery(expectationQuery(projectId, ideaId));
  const history = useInfiniteQuery(expectationHistoryQuery(projectId, ideaId));
  const [stating, setStating] = useState<Expected | 'outcome' | null>(null);
  const mayEdit =
    project.state === 'active' &&
    check.idea_status === 'selected' &&
    may(project, 'reality_check:reality_check:edit');
  const close = () => setStating(null);
  const frozenAt = standing.data?.frozen_at ?? null;
  return (
    <PartFrame
      projectId={projectId}
      ideaId={ideaId}
      idea={check.idea_title}
      part="expectation"
      title={t('title')}
      lead={t('lead')}
      actions={
        mayEdit ? <Button onClick={() => setStating('outcome')}>{t('addOutcome')}</Button> : null
      }
    >
      {frozenAt ? (
        <Alert title={t('frozen', { date: format.date(frozenAt) })}>{t('frozenText')}</Alert>
      ) : (
        <p className={styles.subtle}>{t('notFrozen')}</p>
      )}
      {standing.isPending ? <Skeleton lines={6} /> : null}
      {standing.error ? (
        <ProblemAlert error={standing.error} onRetry={() => void standing.refetch()} />
      ) : null}
      {standing.data ? (
        <>
          <ul className={styles.list} aria-label={t('title')}>
            {standing.data.expected.map((one) => (
              <ExpectedItem
                key={`${one.line} ${one.outcome}`}
                expected={one}
                frozen={frozenAt !== null}
                onState={mayEdit ? () => setStating(one) : undefined}
              />
            ))}
          </ul>
          <p className={styles.subtle}>{t('scale')}</p>
        </>
      ) : null}
      <History
        list={history}
        say={(entry) =>
          t('version', {
            what: entry.outcome || t(`bottomLine.${entry.line}`, { ns: 'common' }),
            range: t('range', signed(entry)),
          })
        }
        why={(entry) => entry.reason}
        who={(entry) => entry.stated_by_name}
      />
      <Dialog
        open={stating !== null}
        onClose={close}
        title={t(stating === 'outcome' ? 'addOutcome' : 'state')}
      >
        {stating ? (
          <ExpectationForm
            projectId={projectId}
            ideaId={ideaId}
            expected={stating === 'outcome' ? null : stating}
            onDone={close}
          />
        ) : null}
      </Dialog>
    </PartFrame>
  );
}
