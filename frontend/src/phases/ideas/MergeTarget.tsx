/** Finds the idea that carries another one on. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '@/ui/Choice';
import { Stack } from '@/ui/Layout';
import { TextInput } from '@/ui/TextInput';
import { ideasQuery } from './queries';
import { similarQuery } from './similar/queries';

interface MergeTargetProps {
  projectId: string;
  except: readonly string[];
  chosen: string;
  error: string | undefined;
  id: string;
  onChoose: (id: string) => void;
}

const MOST = 8;

export function MergeTarget({ projectId, except, chosen, error, id, onChoose }: MergeTargetProps) {
  const { t } = useTranslation('ideas');
  const [words, setWords] = useState('');
  const q = useDeferredValue(words.trim());
  const { data } = useInfiniteQuery(ideasQuery(projectId, { q: q || undefined, sort: 'support' }));
  // Before anything is searched for, those that are like the idea stand first.
  const [only] = except;
  const { data: similar } = useQuery({
    ...similarQuery(projectId, only ?? ''),
    enabled: except.length === 1,
  });
  const listed = data?.pages[0]?.items ?? [];
  const offered = q ? listed : [...(similar ?? []), ...listed];
  const found = offered
    .filter((idea, place) => offered.findIndex(({ id }) => id === idea.id) === place)
    .filter((idea) => !except.includes(idea.id) && idea.status !== 'merged')
    .slice(0, MOST);
  return (
    <Stack gap="small">
      <TextInput
        type="search"
        label={t('answer.intoSearch')}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {found.length > 0 ? (
        <RadioGroup
          id={id}
          name="merged_into_id"
          label={t('answer.into')}
          error={error}
          mark="required"
          options={found.map((idea) => ({ value: idea.id, label: idea.title }))}
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
      ) : (
        <p role="status">{data ? t('answer.intoNone') : null}</p>
      )}
    </Stack>
  );
}
