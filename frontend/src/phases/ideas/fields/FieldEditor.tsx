/** One field of a challenge while it is edited. */
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import type { ServerForm } from '@/ui/useServerForm';
import { type FieldsValues, isChoice, isNumber, kinds } from './drafting';
import styles from './Fields.module.css';

interface FieldEditorProps {
  form: ServerForm<FieldsValues>;
  place: number;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

export function FieldEditor({ form, place, last, onMove, onRemove }: FieldEditorProps) {
  const { t } = useTranslation('ideaDetails');
  const number = place + 1;
  const kind = form.form.watch(`fields.${place}.kind`);
  const at = <Name extends string>(name: Name) => `fields.${place}.${name}` as const;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.number}>{t('fields.field', { number })}</span>
        <Row>
          <Button
            size="small"
            variant="quiet"
            data-move="up"
            icon={<Icon name="up" />}
            aria-label={t('fields.up', { number })}
            disabled={place === 0}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            variant="quiet"
            data-move="down"
            icon={<Icon name="down" />}
            aria-label={t('fields.down', { number })}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <Button
            size="small"
            variant="quiet"
            icon={<Icon name="close" />}
            aria-label={t('fields.remove', { number })}
            onClick={onRemove}
          />
        </Row>
      </div>
      <TextInput
        label={t('fields.label')}
        {...form.field(at('label'), { required: true, maxLength: 120 })}
      />
      <Select
        label={t('fields.kind')}
        width="medium"
        empty={null}
        options={kinds.map((value) => ({ value, label: t(`fields.kinds.${value}`) }))}
        {...form.field(at('kind'), { required: true })}
      />
      {isNumber(kind) ? <NumberShape form={form} place={place} /> : null}
      {isChoice(kind) ? <Choices form={form} place={place} /> : null}
      <TextInput label={t('fields.helpText')} {...form.field(at('help'), { maxLength: 500 })} />
      <Checkbox label={t('fields.required')} {...checkbox(form.field(at('required')))} />
    </>
  );
}

interface PartProps {
  form: ServerForm<FieldsValues>;
  place: number;
}

function NumberShape({ form, place }: PartProps) {
  const { t } = useTranslation('ideaDetails');
  const range = (value: unknown, values: Record<string, unknown>) => {
    const { minimum } = (values as unknown as FieldsValues).fields[place] ?? { minimum: '' };
    const both = minimum !== '' && value !== '';
    return both && toNumber(String(value)) < toNumber(minimum) ? t('fields.range') : undefined;
  };
  return (
    <div className={styles.shape}>
      <TextInput
        label={t('fields.unit')}
        description={t('fields.unitHelp')}
        {...form.field(`fields.${place}.unit`, { maxLength: 40 })}
      />
      <TextInput
        label={t('fields.minimum')}
        inputMode="decimal"
        {...form.field(`fields.${place}.minimum`, { number: 'any' })}
      />
      <TextInput
        label={t('fields.maximum')}
        inputMode="decimal"
        {...form.field(`fields.${place}.maximum`, { number: 'any', check: range })}
      />
    </div>
  );
}

function Choices({ form, place }: PartProps) {
  const { t } = useTranslation('ideaDetails');
  const name = `fields.${place}.choices` as const;
  const { fields, append, remove } = useFieldArray({ control: form.form.control, name });
  return (
    <FieldGroup label={t('fields.choices')}>
      <ol className={styles.choices}>
        {fields.map((choice, number) => (
          <li key={choice.id} className={styles.choice}>
            <div className={styles.grow}>
              <TextInput
                label={t('fields.choice', { number: number + 1 })}
                hideLabel
                {...form.field(`${name}.${number}.label`, { required: true, maxLength: 120 })}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  append({ key: null, label: '' });
                }}
              />
            </div>
            <Button
              size="small"
              variant="quiet"
              icon={<Icon name="close" />}
              aria-label={t('fields.removeChoice', { number: number + 1 })}
              disabled={fields.length <= 2}
              onClick={() => remove(number)}
            />
          </li>
        ))}
      </ol>
      <Button size="small" variant="quiet" onClick={() => append({ key: null, label: '' })}>
        {t('fields.addChoice')}
      </Button>
    </FieldGroup>
  );
}

/** A checkbox has no word “required”: it may stay empty. */
function checkbox<Wiring extends { mark: unknown }>({ mark: _, ...wiring }: Wiring) {
  return wiring;
}

function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}
