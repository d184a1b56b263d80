/** The project at a glance. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { projectQuery } from '@/api/projects';

const route = getRouteApi('/signed-in/projects/$projectId');

export function ProjectOverviewPage() {
  const { projectId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  return <p>{project.summary}</p>;
}
