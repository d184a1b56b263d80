/** What the author expects on each bottom line, and why; nothing here has to be answered. */
import { useTranslation } from 'react-i18next';
import { type BottomLine, BottomLineMark, bottomLines } from '@/ui/BottomLineMark';
import { FieldGroup } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import type { ServerForm } from '@/ui/useServerForm';
import type { DetailValues } from '../details/details';
import styles from './Effects.module.css';

export const effects = ['2', '1', '0', '-1', '-2', 'unsure'] as const;

export function EffectFields({ form }: { form: ServerForm<DetailValues> }) {
  const { t } = useTranslation('ideaDetails');
  return (
    <FieldGroup label={t('effects.title')} description={t('effects.help')}>
      <div className={styles.lines}>
        {bottomLines.map((line) => (
          <Line key={line} form={form} line={line} />
        ))}
      </div>
    </FieldGroup>
  );
}

function Line({ form, line }: { form: ServerForm<DetailValues>; line: BottomLine }) {
  const { t } = useTranslation(['ideaDetails', 'common']);
  const effect = form.form.watch(`expected_effects.${line}.effect`);
  const name = t(`bottomLine.${line}`, { ns: 'common' });
  return (
    <div className={styles.line}>
      <Select
        label={<BottomLineMark line={line} />}
        width="medium"
        empty={t('effects.choose')}
        options={effects.map((value) => ({ value, label: t(`effects.effect.${value}`) }))}
        {...form.field(`expected_effects.${line}.effect`)}
      />
      {effect ? (
        <TextInput
          label={t('effects.why', { line: name })}
          {...form.field(`expected_effects.${line}.why`, { maxLength: 500 })}
        />
      ) : null}
    </div>
  );
}
