/** Follows an import: how far it is, a way to stop it, and what came of it. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button, ButtonLink } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Facts } from '@/ui/Facts';
import { Row, Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ProgressBar } from '@/ui/ProgressBar';
import { isOpen, type Job, jobErrorsQuery, jobQuery } from './queries';
import { RowErrors } from './RowErrors';

interface ImportProgressProps {
  projectId: string;
  jobId: string;
  onAnother: () => void;
}

const tones = { done: 'success', failed: 'danger', cancelled: 'warning' } as const;

export function ImportProgress({ projectId, jobId, onAnother }: ImportProgressProps) {
  const queryClient = useQueryClient();
  const job = useQuery(jobQuery(projectId, jobId));
  const ended = job.data !== undefined && !isOpen(job.data);
  useEffect(() => {
    if (!ended) return;
    // The list and the gate are other ones now.
    void queryClient.invalidateQueries({
      queryKey: projectKey(projectId),
      predicate: ({ queryKey }) => queryKey[2] !== 'jobs',
    });
  }, [ended, projectId, queryClient]);
  if (job.error) return <ProblemAlert error={job.error} onRetry={() => void job.refetch()} />;
  if (!job.data) return <Skeleton lines={4} />;
  return ended ? (
    <Ended projectId={projectId} job={job.data} onAnother={onAnother} />
  ) : (
    <Going projectId={projectId} job={job.data} />
  );
}

function Going({ projectId, job }: { projectId: string; job: Job }) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const queryClient = useQueryClient();
  const stop = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/jobs/{job_id}/cancellation', { params: { path: { job_id: job.id } } }),
      ),
    onSettled: () => queryClient.invalidateQueries(jobQuery(projectId, job.id)),
  });
  return (
    <Stack>
      <ProgressBar
        label={t('import.progress')}
        done={job.done}
        total={job.total}
        reading={t('import.reading_progress', {
          done: format.number(job.done),
          total: format.number(job.total),
        })}
      />
      <Row>
        <ConfirmButton
          title={t('import.stopTitle')}
          question={t('import.stopQuestion')}
          confirmLabel={t('import.stopConfirm')}
          busy={stop.isPending}
          onConfirm={() => stop.mutate()}
        >
          {t('import.stop')}
        </ConfirmButton>
      </Row>
      {stop.error ? <ProblemAlert error={stop.error} /> : null}
    </Stack>
  );
}

interface EndedProps {
  projectId: string;
  job: Job;
  onAnother: () => void;
}

function Ended({ projectId, job, onAnother }: EndedProps) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const errors = useInfiniteQuery({
    ...jobErrorsQuery(projectId, job.id),
    enabled: job.failed > 0,
  });
  const rows = errors.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="large">
      <Alert
        tone={tones[job.state as keyof typeof tones]}
        title={t(`import.state.${job.state}`)}
        role="status"
      >
        {job.state === 'failed' ? <p>{t('import.failedText')}</p> : null}
      </Alert>
      <Facts
        columns
        facts={[
          { name: t('import.added'), value: format.number(job.added) },
          { name: t('import.skipped'), value: format.number(job.skipped) },
          { name: t('import.failed'), value: format.number(job.failed) },
        ]}
      />
      {rows.length > 0 ? (
        <>
          <RowErrors errors={rows} />
          {errors.hasNextPage ? (
            <LoadMore
              shown={rows.length}
              hasMore
              busy={errors.isFetchingNextPage}
              onMore={() => void errors.fetchNextPage()}
            />
          ) : null}
        </>
      ) : null}
      <Row>
        <ButtonLink variant="primary" to="/projects/$projectId/ideas" params={{ projectId }}>
          {t('import.see')}
        </ButtonLink>
        <Button onClick={onAnother}>{t('import.another')}</Button>
      </Row>
    </Stack>
  );
}
