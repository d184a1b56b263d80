/** Whether a project is worked on, rests, or has ended. */
import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '@/ui/Tag';
import type { ProjectState } from './queries';

const tones: Record<ProjectState, TagTone> = {
  active: 'accent',
  parked: 'warning',
  stopped: 'neutral',
  implemented: 'success',
};

export function StateTag({ state }: { state: ProjectState }) {
  const { t } = useTranslation('projects');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
