/** Shows only the ideas of one theme; not there while a project has no themes. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Select } from '@/ui/Select';
import { themesQuery } from './queries';

interface ThemeFilterProps {
  projectId: string;
  chosen: string | undefined;
  onChoose: (theme: string | undefined) => void;
}

export function ThemeFilter({ projectId, chosen, onChoose }: ThemeFilterProps) {
  const { t } = useTranslation('ideas');
  const { data: themes = [] } = useQuery(themesQuery(projectId));
  if (themes.length === 0 && !chosen) return null;
  return (
    <Select
      label={t('list.theme')}
      empty={t('list.anyTheme')}
      value={chosen ?? ''}
      options={themes.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    />
  );
}
