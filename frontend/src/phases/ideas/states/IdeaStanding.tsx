/** Beside an idea's status: the own state it is in. */
import { useQuery } from '@tanstack/react-query';
import { ideaStateQuery } from './queries';
import { StateTag } from './StateTag';

export function IdeaStanding({ projectId, ideaId }: { projectId: string; ideaId: string }) {
  const { data } = useQuery(ideaStateQuery(projectId, ideaId));
  return data?.state_id ? <StateTag projectId={projectId} stateId={data.state_id} /> : null;
}
