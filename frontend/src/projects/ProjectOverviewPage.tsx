/** The project at a glance: the challenge, who takes part, the weights, the cost, what has happened. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { projectQuery } from '@/api/projects';
import { ButtonLink } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { PageHeader } from '@/ui/PageHeader';
import { EditProject } from './EditProject';
import { MembersPanel } from './MembersPanel';
import styles from './ProjectOverviewPage.module.css';
import { phasePages } from './phases';
import { SpendingPanel } from './SpendingPanel';
import { TimelinePanel } from './TimelinePanel';
import { WeightsPanel } from './WeightsPanel';

const route = getRouteApi('/signed-in/projects/$projectId/');

export function ProjectOverviewPage() {
  const { t } = useTranslation(['projects', 'common']);
  const { projectId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const phase = t(`phase.${project.phase}`, { ns: 'common' }).toLocaleLowerCase();
  return (
    <Stack gap="medium">
      <PageHeader
        level={2}
        title={t('project.summary')}
        tabTitle={t('project.overview')}
        actions={<EditProject project={project} />}
      />
      <p className={styles.summary}>{project.summary}</p>
      <ButtonLink
        to={phasePages[project.phase]}
        params={{ projectId }}
        variant="primary"
        icon={<Icon name="arrow" />}
      >
        {t('project.toPhase', { phase })}
      </ButtonLink>
      <WeightsPanel project={project} />
      <MembersPanel project={project} />
      <SpendingPanel project={project} />
      <TimelinePanel projectId={projectId} />
    </Stack>
  );
}
