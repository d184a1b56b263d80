/** The phase “evaluation”: three lines side by side, other weights to try, the recommendation. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { ButtonLink } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { LineColumn } from './LineColumn';
import lines from './lines.module.css';
import { type Evaluation, evaluationQuery } from './queries';
import { RecommendationPanel } from './RecommendationPanel';
import { WeightsTrial } from './WeightsTrial';

const route = getRouteApi('/signed-in/projects/$projectId/evaluation');

export function EvaluationPage() {
  const { t } = useTranslation('evaluation');
  const { projectId } = route.useParams();
  const evaluation = useQuery(evaluationQuery(projectId));
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink
            to="/projects/$projectId/evaluation/report"
            params={{ projectId }}
            variant={evaluation.data?.findings.length === 0 ? 'secondary' : 'primary'}
            icon={<Icon name="document" />}
          >
            {t('toReport')}
          </ButtonLink>
        }
      />
      {evaluation.isPending ? <Skeleton lines={6} /> : null}
      {evaluation.error ? (
        <ProblemAlert error={evaluation.error} onRetry={() => void evaluation.refetch()} />
      ) : null}
      {evaluation.data ? <Shown evaluation={evaluation.data} projectId={projectId} /> : null}
    </Stack>
  );
}

function Shown({ evaluation, projectId }: { evaluation: Evaluation; projectId: string }) {
  const { t } = useTranslation('evaluation');
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const mayEdit = may(project, 'evaluation:evaluation:edit') && project.state === 'active';
  const nothing = evaluation.findings.length === 0;
  return (
    <>
      {nothing ? (
        <EmptyState
          icon="figure"
          title={t('empty.title')}
          action={
            <ButtonLink
              variant="primary"
              to="/projects/$projectId/test-setup"
              params={{ projectId }}
            >
              {t('empty.next')}
            </ButtonLink>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : null}
      <div className={lines.columns}>
        {evaluation.lines.map((line) => (
          <LineColumn
            key={line.line}
            line={line}
            findings={evaluation.findings.filter((finding) => finding.line === line.line)}
            projectId={projectId}
            mayNote={mayEdit}
          />
        ))}
      </div>
      {nothing ? null : (
        <>
          <RecommendationPanel evaluation={evaluation} mayChoose={mayEdit} />
          <WeightsTrial evaluation={evaluation} />
        </>
      )}
    </>
  );
}
