/** Adding a questionnaire: the built-in SUS, or own questions that share one scale. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { Checkbox, RadioGroup } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import type { Ids } from './queries';
import { roles } from './roles';

type Schemas = components['schemas'];
type Role = Schemas['ParticipantRole'];

interface Values {
  title_da: string;
  title_en: string;
  questions_da: string;
  questions_en: string;
  minimum: number;
  maximum: number;
  label_minimum_da: string;
  label_maximum_da: string;
  label_minimum_en: string;
  label_maximum_en: string;
  scoring: 'mean' | 'sum';
  answered_by: Role[];
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function InstrumentForm({ ids, onDone }: { ids: Ids; onDone: () => void }) {
  const { t } = useTranslation('testSetups');
  const finish = useFinish(ids.projectId, t('instrument.added'), onDone);
  const [kind, setKind] = useState<'own' | 'sus'>('own');
  const form = useServerForm<Values>({
    defaultValues: {
      title_da: '',
      title_en: '',
      questions_da: '',
      questions_en: '',
      minimum: 1,
      maximum: 5,
      label_minimum_da: '',
      label_maximum_da: '',
      label_minimum_en: '',
      label_maximum_en: '',
      scoring: 'mean',
      answered_by: ['citizen', 'relative', 'employee', 'public_servant'],
    },
    draft: `instrument.${ids.studyId}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/studies/{study_id}/instruments', {
          params: { path: { study_id: ids.studyId } },
          headers: idempotent(key),
          body: kind === 'sus' ? { kind: 'sus', answered_by: values.answered_by } : ownOf(values),
        }),
      ),
    onSent: finish,
  });
  return (
    <Form form={form} submitLabel={t('instrument.add')}>
      <RadioGroup
        name="kind"
        label={t('instrument.kind')}
        value={kind}
        onChange={(event) => setKind(event.target.value === 'sus' ? 'sus' : 'own')}
        options={[
          { value: 'own', label: t('instrument.own'), description: t('instrument.ownHelp') },
          { value: 'sus', label: t('instrument.sus'), description: t('instrument.susHelp') },
        ]}
      />
      <FieldGroup label={t('instrument.forWhom')}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`roleMany.${role}`)}
            {...form.form.register('answered_by')}
          />
        ))}
      </FieldGroup>
      {kind === 'own' ? <OwnQuestions form={form} /> : null}
    </Form>
  );
}

function OwnQuestions({ form }: { form: ReturnType<typeof useServerForm<Values>> }) {
  const { t } = useTranslation('testSetups');
  const required = { required: true, maxLength: 200 };
  const asMany = (value: unknown, values: Record<string, unknown>) =>
    lines(String(value)).length === lines(String(values.questions_da)).length
      ? undefined
      : t('instrument.asMany');
  return (
    <>
      <TextInput label={t('instrument.titleDa')} {...form.field('title_da', required)} />
      <TextInput label={t('instrument.titleEn')} {...form.field('title_en', required)} />
      <TextArea
        rows={5}
        label={t('instrument.questionsDa')}
        description={t('instrument.questionsHelp')}
        {...form.field('questions_da', { required: true })}
      />
      <TextArea
        rows={5}
        label={t('instrument.questionsEn')}
        {...form.field('questions_en', { required: true, check: asMany })}
      />
      <TextInput
        width="short"
        inputMode="numeric"
        label={t('instrument.minimum')}
        {...form.field('minimum', { required: true, number: 'whole' })}
      />
      <TextInput
        width="short"
        inputMode="numeric"
        label={t('instrument.maximum')}
        {...form.field('maximum', { required: true, number: 'whole' })}
      />
      {(['da', 'en'] as const).flatMap((language) =>
        (['minimum', 'maximum'] as const).map((end) => (
          <TextInput
            key={`${end}-${language}`}
            width="medium"
            label={t(`instrument.label_${end}_${language}`)}
            {...form.field(`label_${end}_${language}`, required)}
          />
        )),
      )}
      <Select
        label={t('instrument.scoring')}
        empty={null}
        options={(['mean', 'sum'] as const).map((value) => ({
          value,
          label: t(`instrument.${value}`),
        }))}
        {...form.field('scoring')}
      />
    </>
  );
}

function ownOf(values: Values): Schemas['OwnInstrumentCreate'] {
  const english = lines(values.questions_en);
  const { minimum, maximum, label_minimum_da, label_maximum_da } = values;
  const { label_minimum_en, label_maximum_en } = values;
  const items = lines(values.questions_da).map((text_da, place) => ({
    code: `q${place + 1}`,
    text_da,
    text_en: english[place] ?? text_da,
    minimum,
    maximum,
    label_minimum_da,
    label_maximum_da,
    label_minimum_en,
    label_maximum_en,
  }));
  return {
    kind: 'own',
    title_da: values.title_da,
    title_en: values.title_en,
    answered_by: values.answered_by,
    items,
    scoring: values.scoring,
    scored_items: items.map((item) => item.code),
  };
}
