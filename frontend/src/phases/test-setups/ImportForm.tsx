/** Bringing in a file of responses: which column is what, and on what consent it rests. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { useFormat } from '@/i18n/format';
import { Checkbox, RadioGroup } from '@/ui/Choice';
import { Field } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { Grid } from '@/ui/Layout';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { columnsOf, suggest } from './columns';
import { useFinish } from './finishing';
import { inUtc, localNow } from './moments';
import type { Ids, Instrument, Moment } from './queries';
import { roles } from './roles';

type Schemas = components['schemas'];

interface Values {
  instrument_id: string;
  participant_column: string;
  cohort_column: string;
  moment: Moment;
  recorded_at: string;
  create: boolean;
  role: Schemas['ParticipantRole'];
  form: Schemas['ConsentForm'];
  text_number: number;
  consented_at: string;
  items: Record<string, string>;
}

interface ImportFormProps {
  ids: Ids;
  instruments: readonly Instrument[];
  onDone: () => void;
}

export function ImportForm({ ids, instruments, onDone }: ImportFormProps) {
  const { t, i18n } = useTranslation('testSetups');
  const format = useFormat();
  const say = useToast();
  const finish = useFinish(ids.projectId, t('import.done'), onDone);
  const [file, setFile] = useState<File | null>(null);
  const [columns, setColumns] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState(false);
  const form = useServerForm<Values, Schemas['ImportRead']>({
    defaultValues: {
      instrument_id: instruments[0]?.id ?? '',
      participant_column: '',
      cohort_column: '',
      moment: 'baseline',
      recorded_at: localNow(),
      create: true,
      role: 'citizen',
      form: 'paper',
      text_number: 1,
      consented_at: '',
      items: {},
    },
    send: (values) =>
      body(
        api.POST('/api/v1/studies/{study_id}/response-imports', {
          params: { path: { study_id: ids.studyId } },
          body: { file: file?.name ?? '', mapping: JSON.stringify(mappingOf(values)) },
          bodySerializer: ({ mapping }) => {
            const data = new FormData();
            data.append('file', file ?? new File([], 'none.csv'));
            data.append('mapping', mapping);
            return data;
          },
        }),
      ),
    onSent: async (result) => {
      await finish();
      say(
        t('import.result', {
          responses: format.number(result.responses),
          known: format.number(result.known),
          participants: format.number(result.participants),
        }),
      );
    },
    confirm: async () => {
      setMissing(file === null);
      return file !== null;
    },
  });
  const chosen = instruments.find((each) => each.id === form.form.watch('instrument_id'));
  const create = form.form.watch('create');
  const options = columns.map((column) => ({ value: column, label: column }));
  const read = async (picked: File | null) => {
    setFile(picked);
    setMissing(false);
    const found = picked ? columnsOf(await picked.slice(0, 10_000).text()) : [];
    setColumns(found);
    for (const instrument of instruments) {
      for (const item of instrument.items)
        form.form.setValue(`items.${item.code}`, suggest(item.code, found));
    }
    form.form.setValue(
      'participant_column',
      suggest('participant_id', found) || suggest('code', found) || (found[0] ?? ''),
    );
  };
  return (
    <Form form={form} submitLabel={t('import.do')}>
      <p>{t('import.lead')}</p>
      <Field label={t('import.file')} error={missing ? t('import.fileMissing') : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".csv,text/csv"
            onChange={(event) => void read(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
      <Select
        label={t('responses.instrument')}
        empty={null}
        options={instruments.map((each) => ({
          value: each.id,
          label: i18n.language === 'en' ? each.title_en : each.title_da,
        }))}
        {...form.field('instrument_id', { required: true })}
      />
      <RadioGroup
        columns
        label={t('responses.moment')}
        options={(['baseline', 'follow_up'] as const).map((value) => ({
          value,
          label: t(`moment.${value}`, { number: 1 }),
        }))}
        {...form.field('moment')}
      />
      <TextInput
        type="datetime-local"
        width="medium"
        label={t('import.recordedAt')}
        {...form.field('recorded_at', { required: true })}
      />
      {columns.length > 0 ? (
        <Grid min="small">
          <Select
            label={t('import.participantColumn')}
            options={options}
            {...form.field('participant_column', { required: true })}
          />
          <Select
            label={t('import.cohortColumn')}
            options={options}
            {...form.field('cohort_column')}
          />
          {chosen?.items.map((item) => (
            <Select
              key={item.code}
              label={`${item.code}: ${i18n.language === 'en' ? item.text_en : item.text_da}`}
              options={options}
              {...form.field(`items.${item.code}`, { required: true })}
            />
          ))}
        </Grid>
      ) : null}
      <Checkbox
        label={t('import.create')}
        description={t('import.createHelp')}
        {...form.form.register('create')}
      />
      {create ? (
        <>
          <Select
            label={t('people.role')}
            empty={null}
            options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            {...form.field('role')}
          />
          <Select
            label={t('consent.form')}
            empty={null}
            options={(['paper', 'spoken', 'screen'] as const).map((value) => ({
              value,
              label: t(`consentForm.${value}`),
            }))}
            {...form.field('form')}
          />
          <TextInput
            width="short"
            inputMode="numeric"
            label={t('import.textNumber')}
            {...form.field('text_number', { required: true, number: 'whole', min: 1 })}
          />
          <TextInput
            type="datetime-local"
            width="medium"
            label={t('import.consentedAt')}
            {...form.field('consented_at', { required: true })}
          />
        </>
      ) : null}
    </Form>
  );
}

function mappingOf(values: Values): Schemas['ImportMapping'] {
  return {
    instrument_id: values.instrument_id,
    participant_column: values.participant_column,
    cohort_column: values.cohort_column || null,
    items: Object.fromEntries(Object.entries(values.items).filter(([, column]) => column)),
    moment: values.moment,
    number: 1,
    recorded_at: inUtc(values.recorded_at),
    create: values.create
      ? {
          role: values.role,
          consent: {
            scopes: ['survey'],
            form: values.form,
            given_by: 'self',
            text_number: values.text_number,
            happened_at: inUtc(values.consented_at),
          },
        }
      : null,
  };
}
