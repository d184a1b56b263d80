/** Where a study stands, in a word. */
import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '@/ui/Tag';
import type { StudyState } from './queries';

const tones: Record<StudyState, TagTone> = {
  draft: 'neutral',
  approved: 'info',
  running: 'success',
  locked: 'warning',
  archived: 'neutral',
};

export function StudyStateTag({ state }: { state: StudyState }) {
  const { t } = useTranslation('testSetups');
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}
