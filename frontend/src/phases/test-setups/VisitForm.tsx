/** Planning one more follow-up. */
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { Form } from '@/ui/Form';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import type { Ids } from './queries';

interface VisitFormProps {
  ids: Ids;
  number: number;
  onDone: () => void;
}

export function VisitForm({ ids, number, onDone }: VisitFormProps) {
  const { t } = useTranslation('testSetups');
  const finish = useFinish(ids.projectId, t('visits.added'), onDone);
  const form = useServerForm<{ due_after_days: number }>({
    defaultValues: { due_after_days: 28 * number },
    send: ({ due_after_days }, key) =>
      body(
        api.POST('/api/v1/studies/{study_id}/visits', {
          params: { path: { study_id: ids.studyId } },
          headers: idempotent(key),
          body: { moment: 'follow_up', number, due_after_days },
        }),
      ),
    onSent: finish,
  });
  return (
    <Form form={form} submitLabel={t('visits.add')}>
      <TextInput
        width="short"
        inputMode="numeric"
        label={t('visits.days')}
        {...form.field('due_after_days', { required: true, number: 'whole', min: 0, max: 3650 })}
      />
    </Form>
  );
}
