/** Filters by the choices of a challenge's own fields. */
import { useTranslation } from 'react-i18next';
import { Select } from '@/ui/Select';
import type { ChallengeField } from '../details/details';

interface ChoiceFiltersProps {
  fields: readonly ChallengeField[];
  /** `field:choice`, one behind another with commas, as in the address. */
  chosen: string | undefined;
  onChoose: (chosen: string | undefined) => void;
}

export function ChoiceFilters({ fields, chosen, onChoose }: ChoiceFiltersProps) {
  const { t } = useTranslation(['ideaDetails', 'ideas']);
  const pairs = new Map(
    (chosen?.split(',') ?? []).map((pair) => pair.split(':') as [string, string]),
  );
  return fields
    .filter((field) => field.choices.length > 0)
    .map((field) => (
      <Select
        key={field.key}
        label={field.label}
        empty={t('list.anyStatus', { ns: 'ideas' })}
        value={pairs.get(field.key) ?? ''}
        options={field.choices.map(({ key, label }) => ({ value: key, label }))}
        onChange={(event) => {
          const choice = event.currentTarget.value;
          const next = new Map(pairs);
          if (choice) next.set(field.key, choice);
          else next.delete(field.key);
          onChoose([...next].map((pair) => pair.join(':')).join(',') || undefined);
        }}
      />
    ));
}
