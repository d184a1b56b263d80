/** Calls a workshop off, with a reason that everybody invited can read. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Workshop } from './queries';

interface CancelFormProps {
  projectId: string;
  workshop: Workshop;
  onDone: () => void;
}

export function CancelForm({ projectId, workshop, onDone }: CancelFormProps) {
  const { t } = useTranslation('workshops');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ reason: string }, Workshop>({
    defaultValues: { reason: '' },
    send: (values) =>
      body(
        api.PUT('/api/v1/workshops/{workshop_id}/cancellation', {
          params: { path: { workshop_id: workshop.id } },
          headers: ifMatch(workshop.version),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('cancel.done'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('cancel.send')} submitVariant="danger">
      <TextArea
        label={t('cancel.reason')}
        description={t('cancel.reasonHelp')}
        limit={1000}
        {...form.field('reason', { required: true, maxLength: 1000 })}
      />
    </Form>
  );
}
