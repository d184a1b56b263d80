/** Perspectives as words and as choices. */
import { useTranslation } from 'react-i18next';
import type { Option } from '@/ui/Select';
import type { Perspective } from './queries';

/** Those who would carry it out can never be left out. */
export const CARRYING_OUT: Perspective = 'care_staff';

export const perspectives: readonly Perspective[] = [
  'care_staff',
  'citizen',
  'relative',
  'management',
  'working_environment',
  'it',
  'procurement',
  'finance',
  'data_protection',
  'company',
  'research',
];

/** Gives a perspective's name; at the beginning of a line with a capital. */
export function usePerspectiveName(): (perspective: Perspective, capital?: boolean) => string {
  const { t } = useTranslation('projects');
  return (perspective, capital = true) => {
    const name = t(`perspective.${perspective}`);
    return capital ? name.charAt(0).toLocaleUpperCase() + name.slice(1) : name;
  };
}

export function usePerspectiveOptions(): Option[] {
  const name = usePerspectiveName();
  return perspectives.map((perspective) => ({ value: perspective, label: name(perspective) }));
}
