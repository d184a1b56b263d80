/** One study: its plan, its people, how complete it is, its answers and its incidents. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { may, projectKey, projectQuery } from '@/api/projects';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Dialog } from '@/ui/Dialog';
import { Row, Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { type Tab, Tabs } from '@/ui/Tabs';
import { CompletenessView } from './CompletenessView';
import { IncidentsView } from './IncidentsView';
import { PeopleView } from './PeopleView';
import { PlanView } from './PlanView';
import { type Study, type StudyState, studyQuery } from './queries';
import { ResponsesView } from './ResponsesView';
import { StudyForm } from './StudyForm';
import { StudyStateTag } from './StudyStateTag';

const route = getRouteApi('/signed-in/projects/$projectId/test-setup/$studyId');

const next: Partial<Record<StudyState, StudyState>> = {
  draft: 'approved',
  approved: 'running',
  running: 'locked',
  locked: 'archived',
};

export function StudyPage() {
  const { t } = useTranslation(['testSetups', 'common']);
  const ids = route.useParams();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: project } = useSuspenseQuery(projectQuery(ids.projectId));
  const { data: study } = useSuspenseQuery(studyQuery(ids));
  const [changing, setChanging] = useState(false);
  const mayEdit = may(project, 'test_setups:study:edit');
  const closed = study.state === 'locked' || study.state === 'archived';
  const shown = { ids, project, study };
  const tabs: Tab[] = [{ id: 'plan', label: t('tab.plan'), content: <PlanView {...shown} /> }];
  if (may(project, 'test_setups:participant:read')) {
    tabs.push(
      { id: 'people', label: t('tab.people'), content: <PeopleView {...shown} /> },
      {
        id: 'completeness',
        label: t('tab.completeness'),
        content: <CompletenessView {...shown} />,
      },
      { id: 'responses', label: t('tab.responses'), content: <ResponsesView {...shown} /> },
    );
  }
  tabs.push({
    id: 'incidents',
    label: t('tab.incidents'),
    content: <IncidentsView {...shown} />,
  });
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        title={study.title}
        above={
          <Link to="/projects/$projectId/test-setup" params={{ projectId: ids.projectId }}>
            {t('allStudies')}
          </Link>
        }
        lead={study.question}
        actions={
          mayEdit ? (
            <>
              {closed ? null : <Button onClick={() => setChanging(true)}>{t('changePlan')}</Button>}
              <NextState study={study} />
            </>
          ) : null
        }
      />
      <Row>
        <StudyStateTag state={study.state} />
        <span>
          {t('progress', {
            participants: study.participants ?? t('fewerThanFive'),
            target: study.target_n,
            responses: study.responses ?? t('fewerThanFive'),
          })}
        </span>
      </Row>
      <Tabs
        label={study.title}
        tabs={tabs}
        value={view ?? 'plan'}
        onChange={(id) =>
          void navigate({ search: { view: id }, replace: true, resetScroll: false })
        }
      />
      <Dialog wide open={changing} onClose={() => setChanging(false)} title={t('changePlan')}>
        <StudyForm projectId={ids.projectId} study={study} onDone={() => setChanging(false)} />
      </Dialog>
    </Stack>
  );
}

function NextState({ study }: { study: Study }) {
  const { t } = useTranslation('testSetups');
  const queryClient = useQueryClient();
  const enter = useMutation({
    mutationFn: (state: StudyState) =>
      body(
        api.POST('/api/v1/studies/{study_id}/state', {
          params: { path: { study_id: study.id } },
          body: { state },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: projectKey(study.project_id) }),
  });
  const following = next[study.state];
  if (!following || following === 'draft') return null;
  return (
    <Stack gap="small">
      <Row>
        {study.state === 'locked' ? (
          <Button busy={enter.isPending} onClick={() => enter.mutate('running')}>
            {t('enter.reopen')}
          </Button>
        ) : null}
        <ConfirmButton
          variant={following === 'approved' || following === 'running' ? 'primary' : 'secondary'}
          busy={enter.isPending}
          title={t(`enter.${following}`)}
          question={t(`enterHelp.${following}`)}
          confirmLabel={t(`enter.${following}`)}
          onConfirm={() => enter.mutate(following)}
        >
          {t(`enter.${following}`)}
        </ConfirmButton>
      </Row>
      {enter.error ? <ProblemAlert error={enter.error} /> : null}
    </Stack>
  );
}
