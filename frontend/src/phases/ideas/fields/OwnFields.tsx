/** The challenge's own fields in the form of an idea. */
import { useTranslation } from 'react-i18next';
import { Checkbox, RadioGroup } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import type { ServerForm } from '@/ui/useServerForm';
import { asked, type ChallengeField, type FieldAnswers } from '../details/details';

const FEW = 5;

interface OwnFieldsProps<Values extends FieldAnswers> {
  form: ServerForm<Values>;
  fields: readonly ChallengeField[];
  /** Written down for somebody who cannot be asked: nothing is demanded. */
  onBehalf?: boolean;
}

export function OwnFields<Values extends FieldAnswers>({
  form,
  fields,
  onBehalf = false,
}: OwnFieldsProps<Values>) {
  // The form's own fields are more; this part knows its answers alone.
  const own = form as unknown as ServerForm<FieldAnswers>;
  return asked(fields).map((field) => (
    <OwnField key={field.key} form={own} field={field} required={field.required && !onBehalf} />
  ));
}

interface OwnFieldProps {
  form: ServerForm<FieldAnswers>;
  field: ChallengeField;
  required: boolean;
}

function OwnField({ form, field, required }: OwnFieldProps) {
  const { t } = useTranslation('ideaDetails');
  const name = `field_values.${field.key}` as const;
  const text = { label: field.label, description: field.help || undefined };
  // A retired choice can be kept by whoever made it, and be taken back.
  const had = [form.form.formState.defaultValues?.field_values?.[field.key]].flat();
  const options = field.choices
    .filter((choice) => !choice.retired || had.includes(choice.key))
    .map(({ key, label }) => ({ value: key, label }));
  switch (field.kind) {
    case 'short_text':
      return <TextInput {...text} {...form.field(name, { required, maxLength: 300 })} />;
    case 'long_text':
      return (
        <TextArea {...text} limit={4000} {...form.field(name, { required, maxLength: 4000 })} />
      );
    case 'whole_number':
    case 'decimal_number':
      return (
        <TextInput
          {...text}
          inputMode={field.kind === 'whole_number' ? 'numeric' : 'decimal'}
          width="short"
          unit={field.unit || undefined}
          {...form.field(name, {
            required,
            number: field.kind === 'whole_number' ? 'whole' : 'any',
            min: field.minimum ?? undefined,
            max: field.maximum ?? undefined,
          })}
        />
      );
    case 'single_choice': {
      // What is optional can be taken back, which a radio button cannot.
      const wired = form.field(name, { required });
      return required && options.length <= FEW ? (
        <RadioGroup {...text} options={options} {...wired} />
      ) : (
        <Select {...text} empty={t('effects.choose')} options={options} {...wired} />
      );
    }
    case 'several_choices': {
      const { id, error, mark, ...input } = form.field(name, { required });
      return (
        <FieldGroup {...text} id={id} error={error} mark={mark}>
          {options.map(({ value, label }) => (
            <Checkbox key={value} label={label} value={value} {...input} />
          ))}
        </FieldGroup>
      );
    }
  }
}
