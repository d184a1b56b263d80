/** Filters the list by a tag. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Select } from '@/ui/Select';
import { tagsQuery } from './queries';

interface TagFilterProps {
  projectId: string;
  chosen: string | undefined;
  onChoose: (tag: string | undefined) => void;
}

export function TagFilter({ projectId, chosen, onChoose }: TagFilterProps) {
  const { t } = useTranslation('ideaDetails');
  const { data } = useQuery(tagsQuery(projectId));
  const tags = (data ?? []).map(({ tag }) => tag);
  if (chosen && !tags.includes(chosen)) tags.unshift(chosen);
  if (tags.length === 0) return null;
  return (
    <Select
      label={t('tags.label')}
      empty={t('tags.any')}
      value={chosen ?? ''}
      options={tags.map((tag) => ({ value: tag, label: tag }))}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    />
  );
}
