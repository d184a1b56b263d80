/** Opens a pre-mortem: the question, and for how long cards are written. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';

export interface Ids {
  projectId: string;
  ideaId: string;
}

interface Values {
  question: string;
  minutes: number | string | null;
}

export function OpenForm({ ids, onDone }: { ids: Ids; onDone: () => void }) {
  const { t } = useTranslation('premortem');
  const queryClient = useQueryClient();
  const form = useServerForm<Values>({
    defaultValues: { question: t('question'), minutes: '10' },
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/premortems', {
          params: { path: { idea_id: ids.ideaId } },
          headers: idempotent(key),
          body: {
            question: values.question,
            minutes: values.minutes === null ? null : Number(values.minutes),
          },
        }),
      ),
    onSent: async () => {
      await queryClient.invalidateQueries({ queryKey: projectKey(ids.projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('start')}>
      <TextArea
        label={t('questionLabel')}
        rows={2}
        limit={1000}
        {...form.field('question', { required: true, maxLength: 1000 })}
      />
      <TextInput
        label={t('minutes')}
        description={t('minutesHelp')}
        inputMode="numeric"
        width="short"
        {...form.field('minutes', { number: 'whole', min: 1, max: 180 })}
      />
    </Form>
  );
}
