/** Deals many ideas out at once: who answers them, by when; what is left as it is stays. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { ideasKey } from '../queries';
import { answerersQuery } from './queries';

interface BulkHandlingProps {
  projectId: string;
  chosen: readonly string[];
  onDone: () => void;
}

const NOBODY = 'nobody';

export function BulkHandling({ projectId, chosen, onDone }: BulkHandlingProps) {
  const { t } = useTranslation('answers');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('bulk.handle')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('bulk.title')}>
        <HandlingForm
          projectId={projectId}
          chosen={chosen}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      </Dialog>
    </>
  );
}

function HandlingForm({ projectId, chosen, onDone }: BulkHandlingProps) {
  const { t } = useTranslation('answers');
  const answerers = useQuery(answerersQuery(projectId));
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm({
    defaultValues: { assignee_id: '', due_on: '' },
    send: (values, key) =>
      body(
        api.POST('/api/v1/projects/{project_id}/idea-handlings', {
          params: { path: { project_id: projectId } },
          headers: idempotent(key),
          body: { idea_ids: [...chosen], ...changes(values) },
        }),
      ),
    onSent: async ({ handled }) => {
      say(t('bulk.done', { count: handled }));
      await queryClient.invalidateQueries({ queryKey: ideasKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('bulk.save')}>
      {answerers.error ? <ProblemAlert error={answerers.error} /> : null}
      <Select
        label={t('handling.assignee')}
        empty={t('bulk.unchanged')}
        options={[{ value: NOBODY, label: t('handling.nobody') }, ...(answerers.data ?? [])]}
        {...form.field('assignee_id', {
          check: (value, { due_on }) => (value || due_on ? undefined : t('bulk.nothing')),
        })}
      />
      <TextInput
        type="date"
        width="medium"
        label={t('bulk.due')}
        description={t('bulk.keepDay')}
        {...form.field('due_on')}
      />
    </Form>
  );
}

/** Only what was chosen is sent: the rest stays as it is. */
export function changes({ assignee_id, due_on }: { assignee_id: string; due_on: string }) {
  return {
    ...(assignee_id ? { assignee_id: assignee_id === NOBODY ? null : assignee_id } : {}),
    ...(due_on ? { due_on } : {}),
  };
}
