/** Correcting a response: what it should say, why, and what it said before. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import { type Ids, type Instrument, revisionsQuery, type StudyResponse } from './queries';
import styles from './studies.module.css';

interface RevisionFormProps {
  ids: Ids;
  instrument: Instrument;
  response: StudyResponse;
  onDone: () => void;
}

interface Values {
  answers: Record<string, number>;
  reason: string;
}

export function RevisionForm({ ids, instrument, response, onDone }: RevisionFormProps) {
  const { t, i18n } = useTranslation(['testSetups', 'common']);
  const english = i18n.language === 'en';
  const finish = useFinish(ids.projectId, t('revision.saved'), onDone);
  const form = useServerForm<Values>({
    defaultValues: { answers: { ...response.answers }, reason: '' },
    send: (values, key) =>
      body(
        api.POST('/api/v1/responses/{response_id}/revisions', {
          params: { path: { response_id: response.id } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: finish,
  });
  return (
    <Stack gap="large">
      <Form form={form} submitLabel={t('revision.save')}>
        {instrument.items.map((item) => (
          <TextInput
            key={item.code}
            width="short"
            inputMode="numeric"
            label={english ? item.text_en : item.text_da}
            description={t('revision.scale', {
              minimum: item.minimum,
              maximum: item.maximum,
              low: english ? item.label_minimum_en : item.label_minimum_da,
              high: english ? item.label_maximum_en : item.label_maximum_da,
            })}
            {...form.field(`answers.${item.code}`, {
              required: true,
              number: 'whole',
              min: item.minimum,
              max: item.maximum,
            })}
          />
        ))}
        <TextArea
          rows={2}
          limit={1000}
          label={t('revision.reason')}
          description={t('revision.reasonHelp')}
          {...form.field('reason', { required: true })}
        />
      </Form>
      {response.revision > 0 ? <Earlier ids={ids} responseId={response.id} /> : null}
    </Stack>
  );
}

/** What was corrected stays readable. */
function Earlier({ ids, responseId }: { ids: Ids; responseId: string }) {
  const { t } = useTranslation('testSetups');
  const format = useFormat();
  const revisions = useQuery(revisionsQuery(ids, responseId));
  if (revisions.error) return <ProblemAlert error={revisions.error} />;
  return (
    <section aria-label={t('revision.earlier')}>
      <h3>{t('revision.earlier')}</h3>
      <ul className={styles.items}>
        {revisions.data?.map((each) => (
          <li key={each.id}>
            {format.dateTime(each.created_at)}:{' '}
            {each.score_before === null
              ? null
              : t('revision.was', { score: format.number(each.score_before, 2) })}{' '}
            {each.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
