/** The report: one page for the decision maker and what it rests on; prints well on A4. */
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, newKey } from '@/api/client';
import { may, projectKey, projectQuery } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Icon } from '@/ui/Icon';
import { Row, Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import { type Report, reportQuery } from './queries';
import styles from './Report.module.css';
import { ReportContent } from './ReportContent';

const route = getRouteApi('/signed-in/projects/$projectId/evaluation/report');

export function ReportPage() {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const { projectId } = route.useParams();
  const draft = route.useSearch().draft ?? false;
  const report = useQuery(reportQuery(projectId, draft));
  const published = report.data?.publication;
  const isDraft = draft || !published;
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        title={t('report.title')}
        lead={
          isDraft || !published
            ? `${t('report.draft')}. ${t('report.draftLead')}`
            : t('report.published', {
                date: format.date(published.created_at),
                name: published.published_by_name,
              })
        }
        above={
          <Link to="/projects/$projectId/evaluation" params={{ projectId }} className={styles.way}>
            {t('report.back')}
          </Link>
        }
      />
      {report.isPending ? <Skeleton lines={8} /> : null}
      {report.error ? (
        <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />
      ) : null}
      {report.data ? (
        <>
          <Actions report={report.data} projectId={projectId} isDraft={isDraft} />
          <ReportContent report={report.data} />
        </>
      ) : null}
    </Stack>
  );
}

interface ActionsProps {
  report: Report;
  projectId: string;
  isDraft: boolean;
}

function Actions({ report, projectId, isDraft }: ActionsProps) {
  const { t } = useTranslation('evaluation');
  const queryClient = useQueryClient();
  const say = useToast();
  const navigate = route.useNavigate();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const publish = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/projects/{project_id}/report/publications', {
          params: { path: { project_id: projectId } },
          headers: idempotent(newKey()),
          body: { comment: '' },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      await navigate({ search: {} });
      say(t('report.done'));
    },
  });
  const mayPublish =
    isDraft &&
    may(project, 'evaluation:evaluation:edit') &&
    project.phase === 'evaluation' &&
    project.state === 'active';
  return (
    <div className={styles.actions}>
      {report.data_changed && !isDraft ? (
        <Alert tone="warning" title={t('report.changed')}>
          <Link
            to="/projects/$projectId/evaluation/report"
            params={{ projectId }}
            search={{ draft: true }}
          >
            {t('report.showDraft')}
          </Link>
        </Alert>
      ) : null}
      {isDraft && report.publication ? (
        <Link to="/projects/$projectId/evaluation/report" params={{ projectId }}>
          {t('report.showPublished')}
        </Link>
      ) : null}
      <Row>
        {mayPublish ? (
          <ConfirmButton
            variant="primary"
            title={t('report.publish')}
            question={t('report.publishQuestion')}
            confirmLabel={t('report.publishConfirm')}
            busy={publish.isPending}
            onConfirm={() => publish.mutate()}
          >
            {t('report.publish')}
          </ConfirmButton>
        ) : null}
        <Button icon={<Icon name="document" />} onClick={() => window.print()}>
          {t('report.print')}
        </Button>
      </Row>
      {publish.error ? <ProblemAlert error={publish.error} /> : null}
    </div>
  );
}
