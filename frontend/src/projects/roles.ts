/** Roles and perspectives as choices. */
import { useTranslation } from 'react-i18next';
import type { Option } from '@/ui/Select';
import type { Perspective, ProjectRole } from './queries';

const roles: readonly ProjectRole[] = [
  'lead',
  'facilitator',
  'contributor',
  'partner',
  'researcher',
  'observer',
];

const perspectives: readonly Perspective[] = [
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

export function useRoleOptions(): Option[] {
  const { t } = useTranslation('projects');
  return roles.map((role) => ({ value: role, label: t(`role.${role}`) }));
}

export function usePerspectiveOptions(): Option[] {
  const { t } = useTranslation('projects');
  return perspectives.map((perspective) => ({
    value: perspective,
    label: capital(t(`perspective.${perspective}`)),
  }));
}

/** Words that stand within a sentence elsewhere, here at its beginning. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
