/** Planning one more follow-up, and moving a planned measurement. */
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { Form } from '@/ui/Form';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import type { Ids, Visit } from './queries';

interface VisitFormProps {
  ids: Ids;
  /** The number a new follow-up gets. */
  number: number;
  /** Given, it is moved. */
  visit?: Visit | undefined;
  onDone: () => void;
}

export function VisitForm({ ids, number, visit, onDone }: VisitFormProps) {
  const { t } = useTranslation(['testSetups', 'common']);
  const finish = useFinish(ids.projectId, t(visit ? 'visits.moved' : 'visits.added'), onDone);
  const form = useServerForm<{ due_after_days: number }>({
    defaultValues: { due_after_days: visit?.due_after_days ?? 28 * number },
    send: ({ due_after_days }, key) =>
      visit
        ? body(
            api.PATCH('/api/v1/visits/{visit_id}', {
              params: { path: { visit_id: visit.id } },
              headers: ifMatch(visit.version),
              body: { due_after_days },
            }),
          )
        : body(
            api.POST('/api/v1/studies/{study_id}/visits', {
              params: { path: { study_id: ids.studyId } },
              headers: idempotent(key),
              body: { moment: 'follow_up', number, due_after_days },
            }),
          ),
    onSent: finish,
  });
  return (
    <Form form={form} submitLabel={visit ? t('save', { ns: 'common' }) : t('visits.add')}>
      <TextInput
        width="short"
        inputMode="numeric"
        label={t('visits.days')}
        {...form.field('due_after_days', { required: true, number: 'whole', min: 0, max: 3650 })}
      />
    </Form>
  );
}
