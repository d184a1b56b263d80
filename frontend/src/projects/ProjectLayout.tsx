/** The frame around every page of a project: its name, its trail. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { projectQuery } from '@/api/projects';
import { PageHeader } from '@/ui/PageHeader';
import { PhaseLink, PhaseTrail } from '@/ui/PhaseTrail';
import styles from './ProjectLayout.module.css';
import { trailOf } from './trail';

const route = getRouteApi('/signed-in/projects/$projectId');

export function ProjectLayout() {
  const { projectId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  return (
    <div className={styles.layout}>
      <PageHeader title={project.title} />
      <PhaseTrail
        steps={trailOf(project).map((step) => ({
          ...step,
          link: (words) => (
            <PhaseLink to={step.to} params={{ projectId }}>
              {words}
            </PhaseLink>
          ),
        }))}
      />
      <Outlet />
    </div>
  );
}
