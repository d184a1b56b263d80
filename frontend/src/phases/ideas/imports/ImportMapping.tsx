/** Says which column holds what, and shows what the rows would become before anything is saved. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { projectKey } from '@/api/projects';
import { Form } from '@/ui/Form';
import { Grid, Stack } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { asked, type ChallengeField } from '../details/details';
import { usePerspectiveOptions } from '../perspectives';
import type { Challenge, Perspective } from '../queries';
import { FoundInFile } from './FoundInFile';
import { ImportPreview } from './ImportPreview';
import { Profiles } from './Profiles';
import {
  type Columns,
  type Job,
  type Mapping,
  type Preview,
  preview,
  startImport,
} from './queries';

const single = [
  'title',
  'text',
  'author',
  'origin_perspective',
  'support',
  'against',
  'tags',
] as const;

interface Values {
  challenge_id: string;
  source: string;
  origin_perspective: Perspective;
  columns: Record<(typeof single)[number] | 'id_first' | 'id_second', string>;
  /** Columns of own fields, by their keys, whichever challenge asks them. */
  fields: Record<string, string>;
}

interface ImportMappingProps {
  projectId: string;
  file: File;
  first: Preview;
  challenges: readonly Challenge[];
  onSheet: (sheet: string) => void;
  onStarted: (job: Job) => void;
}

export function ImportMapping({
  projectId,
  file,
  first,
  challenges,
  onSheet,
  onStarted,
}: ImportMappingProps) {
  const { t } = useTranslation('ideas');
  const queryClient = useQueryClient();
  const perspectives = usePerspectiveOptions();
  const fieldsOf = ({ challenge_id: chosen }: Values) =>
    asked(challenges.find(({ id }) => id === chosen)?.fields ?? []);
  const form = useServerForm<Values, Job>({
    defaultValues: {
      challenge_id: challenges[0]?.id ?? '',
      source: first.source ?? '',
      origin_perspective: first.origin_perspective,
      columns: chosenIn(first.mapping, first),
      fields: fieldsIn(first.mapping, first, challenges),
    },
    rename: {
      'mapping.source': 'source',
      'mapping.challenge_id': 'challenge_id',
      'mapping.columns.title': 'columns.title',
      'mapping.columns.text': 'columns.text',
    },
    send: (values, key) =>
      startImport(projectId, file, mappingOf(values, first.sheet, fieldsOf(values)), key),
    onSent: async (job) => {
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onStarted(job);
    },
  });
  const values = form.form.watch();
  const mapping = mappingOf(
    { ...values, source: values.source.trim() || '–' },
    first.sheet,
    fieldsOf(values),
  );
  const possible = Boolean(values.columns.title || values.columns.text);
  const judged = useQuery({
    queryKey: [...projectKey(projectId), 'import-preview', file.name, file.lastModified, mapping],
    queryFn: () => preview(projectId, file, mapping),
    enabled: possible,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const options = first.columns.map(({ name, samples }) => ({
    value: name,
    label: samples[0] ? `${name}  (${shorten(samples[0])})` : name,
  }));
  const column = (field: keyof Values['columns'], label: string) => (
    <Select
      key={field}
      label={label}
      options={options}
      empty={t('import.notInFile')}
      {...form.field(
        `columns.${field}`,
        field === 'title' ? { check: () => (possible ? undefined : t('import.needed')) } : {},
      )}
    />
  );
  return (
    <Stack gap="large">
      <FoundInFile found={first} onSheet={onSheet} />
      <Profiles
        projectId={projectId}
        found={first}
        now={{
          heading: first.columns.map(({ name }) => name),
          columns: mapping.columns,
          origin_perspective: values.origin_perspective,
          source: values.source.trim() || null,
        }}
        onChoose={(profile) =>
          form.form.reset({
            ...form.form.getValues(),
            columns: chosenIn(profile.columns, first),
            fields: fieldsIn(profile.columns, first, challenges),
            origin_perspective: profile.origin_perspective,
            source: profile.source ?? form.form.getValues('source'),
          })
        }
      />
      <Form form={form} submitLabel={t('import.start')}>
        <Grid min="medium">
          <Select
            label={t('new.challenge')}
            empty={null}
            options={challenges.map(({ id, question }) => ({ value: id, label: question }))}
            {...form.field('challenge_id', { required: true })}
          />
          <TextInput
            label={t('import.source')}
            description={t('import.sourceHelp')}
            {...form.field('source', { required: true, maxLength: 80 })}
          />
          <Select
            label={t('import.origin')}
            description={t('import.originHelp')}
            empty={null}
            options={perspectives}
            {...form.field('origin_perspective', { required: true })}
          />
        </Grid>
        <Panel title={t('import.mapping')} level={3} description={t('import.mappingLead')}>
          <Grid min="medium">
            {column('title', t('import.field.title'))}
            {column('text', t('import.field.text'))}
            {column('id_first', t('import.field.external_id'))}
            {values.columns.id_first ? column('id_second', t('import.idSecond')) : null}
            {single.slice(2).map((field) => column(field, t(`import.field.${field}`)))}
            {fieldsOf(values).map(({ key, label }) => (
              <Select
                key={key}
                label={label}
                options={options}
                empty={t('import.notInFile')}
                {...form.field(`fields.${key}`)}
              />
            ))}
          </Grid>
        </Panel>
        {judged.error ? <ProblemAlert error={judged.error} /> : null}
        {possible && judged.data ? <ImportPreview preview={judged.data} /> : null}
      </Form>
    </Stack>
  );
}

/** The columns of a mapping, as far as the file has them. */
function chosenIn(columns: Columns, { columns: inFile }: Preview): Values['columns'] {
  const known = (name?: string | null) =>
    inFile.some((column) => column.name === name) ? (name ?? '') : '';
  const [first, second] = (columns.external_id ?? []).map(known);
  return {
    title: known(columns.title),
    text: known(columns.text),
    author: known(columns.author),
    origin_perspective: known(columns.origin_perspective),
    support: known(columns.support),
    against: known(columns.against),
    tags: known(columns.tags),
    id_first: first ?? '',
    id_second: second ?? '',
  };
}

/** A column for each own field: the mapping's, the one an export of ours has, or the field's label. */
function fieldsIn(
  columns: Columns,
  { columns: inFile }: Preview,
  challenges: readonly Challenge[],
): Values['fields'] {
  const column = (wanted: string | undefined) =>
    inFile.find(({ name }) => name.toLowerCase() === wanted?.toLowerCase())?.name;
  const all = challenges.flatMap(({ fields }) => asked(fields));
  return Object.fromEntries(
    all.map(({ key, label }) => [
      key,
      column(columns.fields?.[key]) ?? column(`field:${key}`) ?? column(label) ?? '',
    ]),
  );
}

export function mappingOf(
  { columns, fields, ...rest }: Values,
  sheet: string | null,
  own: readonly Pick<ChallengeField, 'key'>[],
): Mapping {
  const { id_first, id_second, ...others } = columns;
  const named = Object.fromEntries(
    Object.entries(others).map(([field, name]) => [field, name || null]),
  );
  const ids = id_first ? [id_first, id_second].filter(Boolean) : [];
  const chosen = own.flatMap(({ key }) => (fields[key] ? [[key, fields[key]]] : []));
  return {
    ...rest,
    sheet,
    columns: { ...named, external_id: ids, fields: Object.fromEntries(chosen) },
  };
}

function shorten(sample: string): string {
  const line = sample.replace(/\s+/g, ' ');
  return line.length > 28 ? `${line.slice(0, 27)}…` : line;
}
