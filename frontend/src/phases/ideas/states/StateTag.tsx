/** The own state of an idea, as a word in its colour; nothing where there is none one is shown. */
import { useQuery } from '@tanstack/react-query';
import { Tag } from '@/ui/Tag';
import { nameOf, statesQuery } from './queries';

export function StateTag({ projectId, stateId }: { projectId: string; stateId: string }) {
  const { data = [] } = useQuery(statesQuery(projectId));
  const state = data.find(({ id }) => id === stateId);
  return state ? <Tag tone={state.tone}>{nameOf(state)}</Tag> : null;
}
