/** Puts many ideas into one own state at once. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { type IdeaState, nameOf, statesQuery } from './queries';

interface BulkStateProps {
  projectId: string;
  chosen: readonly string[];
  onDone: () => void;
}

export function BulkState({ projectId, chosen, onDone }: BulkStateProps) {
  const { t } = useTranslation('states');
  const [open, setOpen] = useState(false);
  const { data = [] } = useQuery(statesQuery(projectId));
  const states = data.filter(({ retired }) => !retired);
  if (states.length === 0) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('bulk.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('bulk.title')}>
        <BulkForm
          projectId={projectId}
          chosen={chosen}
          states={states}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      </Dialog>
    </>
  );
}

function BulkForm({
  projectId,
  chosen,
  states,
  onDone,
}: BulkStateProps & { states: readonly IdeaState[] }) {
  const { t } = useTranslation(['states', 'ideas']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm({
    defaultValues: { state_id: '' },
    send: ({ state_id }, key) =>
      body(
        api.POST('/api/v1/projects/{project_id}/state-placements', {
          params: { path: { project_id: projectId } },
          headers: idempotent(key),
          body: { idea_ids: [...chosen], state_id: state_id || null },
        }),
      ),
    onSent: async ({ changed }) => {
      say(t('bulk.done', { count: changed }));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('panel.save')}>
      <p>{t('bulk.lead', { count: chosen.length })}</p>
      <Select
        label={t('state')}
        empty={t('none')}
        options={states.map((state) => ({
          value: state.id,
          label: `${t(`status.${state.status}`, { ns: 'ideas' })}: ${nameOf(state)}`,
        }))}
        {...form.field('state_id')}
      />
    </Form>
  );
}
