/** The part of an idea's form that goes beyond title and text: own fields, and more for who likes. */
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/Layout';
import { TextInput } from '@/ui/TextInput';
import type { ServerForm } from '@/ui/useServerForm';
import { EffectFields } from '../effects/EffectFields';
import { OwnFields } from '../fields/OwnFields';
import { TagsInput } from '../tags/TagsInput';
import styles from './Details.module.css';
import type { ChallengeField, DetailValues } from './details';

interface IdeaDetailFieldsProps<Values extends DetailValues> {
  form: ServerForm<Values>;
  projectId: string;
  fields: readonly ChallengeField[];
  /** Shown unfolded: where one comes to change, not to write quickly. */
  open?: boolean;
  /** Written down for somebody who cannot be asked: no own field is demanded. */
  onBehalf?: boolean;
}

export function IdeaDetailFields<Values extends DetailValues>({
  form,
  projectId,
  fields,
  open,
  onBehalf,
}: IdeaDetailFieldsProps<Values>) {
  const { t } = useTranslation('ideaDetails');
  // The form's own fields are more; this part knows those of `DetailValues`.
  const own = form as unknown as ServerForm<DetailValues>;
  const wrong = own.errors.some(
    ({ name }) => name === 'routine' || name === 'tags' || name.startsWith('expected_effects'),
  );
  return (
    <>
      <OwnFields form={own} fields={fields} onBehalf={onBehalf} />
      <details className={styles.more} open={open || wrong || undefined}>
        <summary className={styles.summary}>
          <span className={styles.title}>{t('more.title')}</span>
          <span className={styles.about}>{t('more.text')}</span>
        </summary>
        <Stack gap="large" className={styles.inside}>
          <EffectFields form={own} />
          <TextInput
            label={t('routine')}
            description={t('routineHelp')}
            {...own.field('routine', { maxLength: 500 })}
          />
          <TagsInput form={own} projectId={projectId} />
        </Stack>
      </details>
    </>
  );
}
