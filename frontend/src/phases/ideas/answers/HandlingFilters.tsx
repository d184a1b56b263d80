/** Filters of the list for those who answer: what is mine, what nobody has, what is overdue. */
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/Choice';
import { Select } from '@/ui/Select';
import styles from '../Ideas.module.css';
import type { IdeaFilters } from '../queries';

interface HandlingFiltersProps {
  search: IdeaFilters;
  set: (change: Partial<IdeaFilters>) => void;
}

export function HandlingFilters({ search, set }: HandlingFiltersProps) {
  const { t } = useTranslation('answers');
  return (
    <>
      <Select
        label={t('filter.assigned')}
        empty={t('filter.anyone')}
        value={search.assigned ?? ''}
        options={(['me', 'nobody'] as const).map((value) => ({
          value,
          label: t(`filter.${value}`),
        }))}
        onChange={(event) => set({ assigned: (event.currentTarget.value || undefined) as never })}
      />
      <Checkbox
        className={styles.mine}
        label={t('filter.overdue')}
        checked={search.overdue === true}
        onChange={(event) => set({ overdue: event.currentTarget.checked || undefined })}
      />
    </>
  );
}
