/** The phase “idea generation” of a project: its challenges, and the ideas that answer them. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { ButtonLink } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { PageHeader } from '@/ui/PageHeader';
import { ChallengesPanel } from './ChallengesPanel';
import { FlagsNotice } from './discussion/FlagsNotice';
import { IdeaList } from './IdeaList';
import { IdeaWays } from './IdeaWays';
import { WaitingPanel } from './public/WaitingPanel';
import { challengesQuery } from './queries';
import { RoundsPanel } from './ratings/RoundsPanel';

const route = getRouteApi('/signed-in/projects/$projectId/ideas');

export function IdeasPage() {
  const { t } = useTranslation('ideas');
  const { projectId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: challenges } = useSuspenseQuery(challengesQuery(projectId));
  const active = project.state === 'active';
  const mayGive = active && challenges.some((challenge) => challenge.open_to_me);
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {mayGive ? (
              <ButtonLink
                variant="primary"
                icon={<Icon name="plus" />}
                to="/projects/$projectId/ideas/new"
                params={{ projectId }}
              >
                {t('list.new')}
              </ButtonLink>
            ) : null}
            {active && challenges.length > 0 && may(project, 'ideas:idea:import') ? (
              <ButtonLink
                icon={<Icon name="upload" />}
                to="/projects/$projectId/ideas/import"
                params={{ projectId }}
              >
                {t('list.import')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <IdeaWays projectId={projectId} />
      {may(project, 'ideas:idea:answer') ? <FlagsNotice projectId={projectId} /> : null}
      <ChallengesPanel
        projectId={projectId}
        challenges={challenges}
        mayEdit={active && may(project, 'ideas:challenge:edit')}
      />
      {active && may(project, 'ideas:idea:answer') ? <WaitingPanel projectId={projectId} /> : null}
      <RoundsPanel
        projectId={projectId}
        challenges={challenges}
        mayOpen={active && may(project, 'ideas:challenge:edit')}
      />
      <IdeaList project={project} challenges={challenges} />
    </Stack>
  );
}
