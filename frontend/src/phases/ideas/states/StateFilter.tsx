/** Shows only the ideas in one own state; not there while the municipality has named none. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Select } from '@/ui/Select';
import { nameOf, statesQuery } from './queries';

interface StateFilterProps {
  projectId: string;
  chosen: string | undefined;
  onChoose: (state: string | undefined) => void;
}

export function StateFilter({ projectId, chosen, onChoose }: StateFilterProps) {
  const { t } = useTranslation('states');
  const { data: states = [] } = useQuery(statesQuery(projectId));
  if (states.length === 0 && !chosen) return null;
  return (
    <Select
      label={t('state')}
      empty={t('filter.any')}
      value={chosen ?? ''}
      options={states.map((state) => ({ value: state.id, label: nameOf(state) }))}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    />
  );
}
