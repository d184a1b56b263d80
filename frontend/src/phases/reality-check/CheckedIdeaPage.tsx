/** One idea's reality check: who has spoken, what they think, what would stop it, what it takes. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { sessionQuery } from '@/api/session';
import { Alert } from '@/ui/Alert';
import { Button, ButtonLink } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { AssumptionsPanel } from './assumptions/AssumptionsPanel';
import { BlockersPanel } from './BlockersPanel';
import { ChangesPanel } from './ChangesPanel';
import { InvitationsPanel } from './invitations/InvitationsPanel';
import { LinksPanel } from './links/LinksPanel';
import { MatrixPanel } from './MatrixPanel';
import { ProspectsPanel } from './prospects/ProspectsPanel';
import { assessmentsQuery, realityCheckQuery } from './queries';
import { MovementsPanel } from './rounds/MovementsPanel';
import { newestWords, ownWord } from './rounds/queries';
import { RoundPanel } from './rounds/RoundPanel';
import { SynthesisPanel } from './rounds/SynthesisPanel';
import { RoutinePanel } from './routine/RoutinePanel';
import { SayForm } from './SayForm';
import { SuggestionsPanel } from './suggestions/SuggestionsPanel';
import { VoicesPanel } from './VoicesPanel';
import { WhoPanel } from './WhoPanel';

const route = getRouteApi('/signed-in/projects/$projectId/reality-check/$ideaId');

export function CheckedIdeaPage() {
  const { t } = useTranslation(['realityCheck', 'rounds']);
  const { projectId, ideaId } = route.useParams();
  const [recording, setRecording] = useState(false);
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: check } = useSuspenseQuery(realityCheckQuery(projectId, ideaId));
  const assessments = useQuery(assessmentsQuery(projectId, ideaId));
  const own = ownWord(assessments.data?.items ?? [], session.user_id, check.round);
  const open = project.state === 'active' && check.idea_status === 'selected';
  const mayLead = project.state === 'active' && may(project, 'reality_check:reality_check:edit');
  const mayEdit = open && may(project, 'reality_check:reality_check:edit');
  const maySay =
    open &&
    check.round_open &&
    project.my_perspective !== null &&
    may(project, 'reality_check:assessment:give');
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        title={check.idea_title}
        lead={check.idea_text ? <Lead text={check.idea_text} /> : undefined}
        above={
          <Link to="/projects/$projectId/reality-check" params={{ projectId }}>
            {t('above')}
          </Link>
        }
        actions={
          <>
            {maySay ? (
              <ButtonLink
                variant="primary"
                to="/projects/$projectId/reality-check/$ideaId/say"
                params={{ projectId, ideaId }}
              >
                {own.before
                  ? t('say.again', { ns: 'rounds' })
                  : t(own.said ? 'list.sayAgain' : 'list.say')}
              </ButtonLink>
            ) : null}
            {mayEdit && check.round_open ? (
              <Button onClick={() => setRecording(true)}>{t('behalf.open')}</Button>
            ) : null}
          </>
        }
      />
      {check.idea_status === 'selected' ? null : <Alert>{t('notSelected')}</Alert>}
      <RoundPanel projectId={projectId} check={check} mayEdit={mayLead} />
      <WhoPanel projectId={projectId} check={check} mayEdit={mayEdit} />
      <SuggestionsPanel projectId={projectId} check={check} mayEdit={mayEdit} />
      <InvitationsPanel project={project} check={check} mayEdit={mayEdit} />
      {mayEdit ? <LinksPanel projectId={projectId} check={check} /> : null}
      <SynthesisPanel projectId={projectId} check={check} mayEdit={mayLead} />
      <MatrixPanel check={check} />
      <MovementsPanel projectId={projectId} ideaId={ideaId} />
      {assessments.isPending ? <Skeleton lines={4} /> : null}
      {assessments.error ? (
        <ProblemAlert error={assessments.error} onRetry={() => void assessments.refetch()} />
      ) : null}
      {assessments.data ? (
        <>
          <BlockersPanel
            projectId={projectId}
            assessments={newestWords(assessments.data.items)}
            unseen={check.unseen}
            mayEdit={mayEdit}
          />
          <VoicesPanel assessments={assessments.data.items} unseen={check.unseen} />
        </>
      ) : null}
      <AssumptionsPanel
        projectId={projectId}
        ideaId={ideaId}
        mayEdit={mayEdit}
        mayLink={project.state === 'active' && may(project, 'test_setups:study:edit')}
      />
      <ChangesPanel projectId={projectId} check={check} mayEdit={mayEdit} />
      <RoutinePanel projectId={projectId} ideaId={ideaId} mayEdit={mayEdit} />
      <ProspectsPanel
        projectId={projectId}
        ideaId={ideaId}
        mayReadMarket={may(project, 'reality_check:market:read')}
      />
      <Dialog open={recording} onClose={() => setRecording(false)} title={t('behalf.title')} wide>
        <Stack>
          <p>{t('behalf.lead')}</p>
          <SayForm
            projectId={projectId}
            ideaId={ideaId}
            round={check.round}
            onDone={() => setRecording(false)}
          />
        </Stack>
      </Dialog>
    </Stack>
  );
}

/** The idea in short; the whole of it stands on its own page. */
function Lead({ text }: { text: string }) {
  const limit = 280;
  return text.length > limit ? `${text.slice(0, limit).trimEnd()} …` : text;
}
