/** Perspectives and statuses of ideas, in words. */
import { useTranslation } from 'react-i18next';
import type { Option } from '@/ui/Select';
import type { TagTone } from '@/ui/Tag';
import type { IdeaStatus, Perspective } from './queries';

export const perspectives: readonly Perspective[] = [
  'citizen',
  'relative',
  'care_staff',
  'management',
  'working_environment',
  'it',
  'procurement',
  'finance',
  'data_protection',
  'company',
  'research',
];

export const statuses: readonly IdeaStatus[] = [
  'submitted',
  'selected',
  'parked',
  'merged',
  'declined',
];

export const toneOf: Record<IdeaStatus, TagTone> = {
  submitted: 'warning',
  selected: 'success',
  parked: 'info',
  merged: 'neutral',
  declined: 'neutral',
};

export function usePerspective(): (perspective: Perspective) => string {
  const { t } = useTranslation('projects');
  return (perspective) => {
    const words = t(`perspective.${perspective}`);
    return words.charAt(0).toLocaleUpperCase() + words.slice(1);
  };
}

export function usePerspectiveOptions(): Option[] {
  const say = usePerspective();
  return perspectives.map((value) => ({ value, label: say(value) }));
}
