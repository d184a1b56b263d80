/** Bringing in a file of responses: which column is what, and on what consent it rests. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { useFormat } from '@/i18n/format';
import { Checkbox } from '@/ui/Choice';
import { FileInput } from '@/ui/FileInput';
import { Form } from '@/ui/Form';
import { Grid } from '@/ui/Layout';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { columnsOf, suggest } from './columns';
import { useFinish } from './finishing';
import { inUtc, localNow } from './moments';
import { consentTextsQuery, type Ids, type Instrument, type Moment, visitsQuery } from './queries';
import { roles } from './roles';

type Schemas = components['schemas'];

interface Values {
  file_name: string;
  instrument_id: string;
  participant_column: string;
  cohort_column: string;
  /** `baseline 1`, `follow_up 2`: one of the planned measurements. */
  visit: string;
  recorded_at: string;
  create: boolean;
  role: Schemas['ParticipantRole'];
  form: Schemas['ConsentForm'];
  text_number: string;
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
  const visits = useQuery(visitsQuery(ids));
  const texts = useQuery(consentTextsQuery(ids));
  const form = useServerForm<Values, Schemas['ImportRead']>({
    defaultValues: {
      file_name: '',
      instrument_id: instruments[0]?.id ?? '',
      participant_column: '',
      cohort_column: '',
      visit: 'baseline 1',
      recorded_at: localNow(),
      create: true,
      role: 'citizen',
      form: 'paper',
      text_number: '',
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
  });
  const chosen = instruments.find((each) => each.id === form.form.watch('instrument_id'));
  const create = form.form.watch('create');
  const chosenFile = form.field('file_name', {
    check: (name) => (name ? undefined : t('import.fileMissing')),
  });
  const options = columns.map((column) => ({ value: column, label: column }));
  const read = async (picked: File | null) => {
    setFile(picked);
    form.form.setValue('file_name', picked?.name ?? '', { shouldValidate: picked !== null });
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
      <FileInput
        id={chosenFile.id}
        error={chosenFile.error}
        mark="required"
        accept=".csv,text/csv"
        label={t('import.file')}
        onFile={(picked) => void read(picked)}
      />
      <Select
        label={t('responses.instrument')}
        empty={null}
        options={instruments.map((each) => ({
          value: each.id,
          label: i18n.language === 'en' ? each.title_en : each.title_da,
        }))}
        {...form.field('instrument_id', { required: true })}
      />
      <Select
        label={t('responses.moment')}
        empty={null}
        width="medium"
        options={(visits.data ?? []).map(({ moment, number }) => ({
          value: `${moment} ${number}`,
          label: t(`moment.${moment}`, { number }),
        }))}
        {...form.field('visit', { required: true })}
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
          <Select
            label={t('import.textNumber')}
            options={(texts.data ?? []).map(({ number, created_at }) => ({
              value: String(number),
              label: t('consentText.version', { number, date: format.date(created_at) }),
            }))}
            {...form.field('text_number', { required: true })}
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
  const [moment, number] = values.visit.split(' ');
  return {
    instrument_id: values.instrument_id,
    participant_column: values.participant_column,
    cohort_column: values.cohort_column || null,
    items: Object.fromEntries(Object.entries(values.items).filter(([, column]) => column)),
    moment: moment as Moment,
    number: Number(number),
    recorded_at: inUtc(values.recorded_at),
    create: values.create
      ? {
          role: values.role,
          consent: {
            scopes: ['survey'],
            form: values.form,
            given_by: 'self',
            text_number: Number(values.text_number),
            happened_at: inUtc(values.consented_at),
          },
        }
      : null,
  };
}
