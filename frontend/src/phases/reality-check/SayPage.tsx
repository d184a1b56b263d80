/** The employee's own page: five minutes on a phone, four questions and one “what would stop it?”. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { sessionQuery } from '@/api/session';
import { Alert } from '@/ui/Alert';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { OwnInvitation } from './invitations/OwnInvitation';
import { usePerspectiveName } from './perspectives';
import { assessmentsQuery, realityCheckQuery } from './queries';
import { ownWord } from './rounds/queries';
import { SayForm } from './SayForm';
import styles from './SayPage.module.css';

const route = getRouteApi('/signed-in/projects/$projectId/reality-check/$ideaId/say');

export function SayPage() {
  const { t } = useTranslation(['realityCheck', 'rounds']);
  const params = route.useParams();
  const navigate = route.useNavigate();
  const name = usePerspectiveName();
  const { data: project } = useSuspenseQuery(projectQuery(params.projectId));
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: check } = useSuspenseQuery(realityCheckQuery(params.projectId, params.ideaId));
  const assessments = useQuery(assessmentsQuery(params.projectId, params.ideaId));
  const own = project.my_perspective;
  const refusal =
    check.idea_status !== 'selected'
      ? t('notSelected')
      : own === null
        ? t('say.noPlace')
        : !(may(project, 'reality_check:assessment:give') && project.state === 'active')
          ? t('say.mayNot')
          : check.round_open
            ? null
            : t('say.closed', { ns: 'rounds' });
  const { said, before } = ownWord(assessments.data?.items ?? [], session.user_id, check.round);
  return (
    <Stack gap="large" className={styles.narrow}>
      <PageHeader
        level={2}
        title={t('say.title')}
        lead={t('say.lead')}
        above={
          <Link to="/projects/$projectId/reality-check/$ideaId" params={params}>
            {t('back')}
          </Link>
        }
      />
      <section className={styles.idea} aria-label={check.idea_title}>
        <h3>{check.idea_title}</h3>
        <p className={styles.text}>{check.idea_text}</p>
        {own ? <p className={styles.as}>{t('say.as', { perspective: name(own, false) })}</p> : null}
      </section>
      {refusal ? <Alert>{refusal}</Alert> : null}
      {refusal || said ? null : (
        <OwnInvitation projectId={params.projectId} check={check} userId={session.user_id} />
      )}
      {refusal || said ? null : before ? (
        <Alert title={t('say.anewTitle', { ns: 'rounds' })}>
          {t('say.anew', { ns: 'rounds', number: check.round })}
        </Alert>
      ) : check.round === 1 ? (
        <p className={styles.as}>{t('say.first', { ns: 'rounds' })}</p>
      ) : null}
      {assessments.isPending ? <Skeleton lines={6} /> : null}
      {assessments.error ? (
        <ProblemAlert error={assessments.error} onRetry={() => void assessments.refetch()} />
      ) : null}
      {assessments.data && own && !refusal ? (
        <SayForm
          projectId={params.projectId}
          ideaId={params.ideaId}
          perspective={own}
          round={check.round}
          said={said}
          before={before}
          onDone={() => void navigate({ to: '/projects/$projectId/reality-check/$ideaId', params })}
        />
      ) : null}
    </Stack>
  );
}
