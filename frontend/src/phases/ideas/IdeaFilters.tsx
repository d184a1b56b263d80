/** Search, filters and order of the list; all in the address, so that a view can be sent to others. */
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/Choice';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { HandlingFilters } from './answers/HandlingFilters';
import { ChoiceFilters } from './fields/ChoiceFilters';
import styles from './Ideas.module.css';
import { statuses, usePerspectiveOptions } from './perspectives';
import type { Challenge, IdeaFilters as Filters } from './queries';
import { StateFilter } from './states/StateFilter';
import { TagFilter } from './tags/TagFilter';
import { ThemeFilter } from './themes/ThemeFilter';

const route = getRouteApi('/signed-in/projects/$projectId/ideas');
const sorts = ['newest', 'oldest', 'support', 'title'] as const;
const PAUSE = 250;

interface IdeaFiltersProps {
  challenges: readonly Challenge[];
  /** Whether one answers ideas here. */
  answers: boolean;
}

export function IdeaFilters({ challenges, answers }: IdeaFiltersProps) {
  const { t } = useTranslation('ideas');
  const search = route.useSearch();
  const { projectId } = route.useParams();
  const navigate = route.useNavigate();
  const perspectives = usePerspectiveOptions();
  const asked =
    challenges.find(({ id }) => id === search.challenge) ??
    (challenges.length === 1 ? challenges[0] : undefined);
  const box = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  // A link may change the address while the box stands; what is being typed is left alone.
  useEffect(() => {
    const input = box.current;
    if (input && document.activeElement !== input) input.value = search.q ?? '';
  }, [search.q]);
  const set = (change: Partial<Filters>) =>
    void navigate({
      search: (former) => ({ ...former, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <TextInput
          ref={box}
          type="search"
          label={t('list.search')}
          maxLength={200}
          defaultValue={search.q ?? ''}
          onChange={(event) => {
            const q = event.currentTarget.value.trim() || undefined;
            clearTimeout(waiting.current);
            waiting.current = setTimeout(() => set({ q }), PAUSE);
          }}
        />
      </div>
      <Select
        label={t('list.status')}
        empty={t('list.anyStatus')}
        value={search.status ?? ''}
        options={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        onChange={(event) => set({ status: (event.currentTarget.value || undefined) as never })}
      />
      <Select
        label={t('list.origin')}
        empty={t('list.anyOrigin')}
        value={search.origin ?? ''}
        options={perspectives}
        onChange={(event) => set({ origin: (event.currentTarget.value || undefined) as never })}
      />
      {challenges.length > 1 || search.challenge ? (
        <Select
          label={t('list.challenge')}
          empty={t('list.anyChallenge')}
          value={search.challenge ?? ''}
          options={challenges.map(({ id, question }) => ({ value: id, label: question }))}
          onChange={(event) =>
            set({ challenge: event.currentTarget.value || undefined, choice: undefined })
          }
        />
      ) : null}
      <StateFilter
        projectId={projectId}
        chosen={search.state}
        onChoose={(state) => set({ state })}
      />
      <ThemeFilter
        projectId={projectId}
        chosen={search.theme}
        onChoose={(theme) => set({ theme })}
      />
      <ChoiceFilters
        fields={asked?.fields ?? []}
        chosen={search.choice}
        onChoose={(choice) => set({ choice })}
      />
      <TagFilter projectId={projectId} chosen={search.tag} onChoose={(tag) => set({ tag })} />
      <Select
        label={t('list.sort')}
        empty={null}
        value={search.sort ?? 'newest'}
        options={sorts.map((sort) => ({ value: sort, label: t(`list.sorts.${sort}`) }))}
        onChange={(event) => {
          const sort = event.currentTarget.value;
          set({ sort: (sort === 'newest' ? undefined : sort) as never });
        }}
      />
      {answers ? <HandlingFilters search={search} set={set} /> : null}
      <Checkbox
        className={styles.mine}
        label={t('list.mine')}
        checked={search.mine === true}
        onChange={(event) => set({ mine: event.currentTarget.checked || undefined })}
      />
    </search>
  );
}
