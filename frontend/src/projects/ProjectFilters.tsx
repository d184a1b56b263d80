/** Search, phase, state and view; all of them in the address, so that a view can be sent to others. */
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import styles from './ProjectsPage.module.css';
import { phases } from './phases';
import type { ProjectsSearch } from './routes';

const route = getRouteApi('/signed-in/projects');

export function ProjectFilters({ shown }: { shown: number }) {
  const { t } = useTranslation(['projects', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<ProjectsSearch>) =>
    void navigate({ search: (former) => ({ ...former, ...change }), replace: true });
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <TextInput
          type="search"
          label={t('filter.search')}
          defaultValue={search.q ?? ''}
          onChange={(event) => set({ q: event.currentTarget.value || undefined })}
        />
      </div>
      <Select
        label={t('filter.phase')}
        empty={t('filter.anyPhase')}
        value={search.phase ?? ''}
        options={phases.map((phase) => ({
          value: phase,
          label: t(`phase.${phase}`, { ns: 'common' }),
        }))}
        onChange={(event) => set({ phase: (event.currentTarget.value || undefined) as never })}
      />
      <Select
        label={t('filter.state')}
        empty={t('filter.anyState')}
        value={search.state ?? ''}
        options={(['active', 'parked', 'stopped', 'implemented'] as const).map((state) => ({
          value: state,
          label: t(`state.${state}`),
        }))}
        onChange={(event) => set({ state: (event.currentTarget.value || undefined) as never })}
      />
      <fieldset className={styles.view}>
        <legend>{t('view.label')}</legend>
        <div className={styles.viewButtons}>
          {(['board', 'table'] as const).map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={(search.view ?? 'board') === view}
              onClick={() => set({ view: view === 'table' ? 'table' : undefined })}
            >
              {t(`view.${view}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <p role="status" className={styles.count}>
        {t('filter.shown', { count: shown })}
      </p>
    </search>
  );
}
