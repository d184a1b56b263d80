/** What was said and agreed beside the ideas. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { Panel } from '@/ui/Panel';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { type Workshop, workshopsKey } from './queries';
import styles from './Workshops.module.css';

interface NotesPanelProps {
  projectId: string;
  workshop: Workshop;
  leads: boolean;
}

export function NotesPanel({ projectId, workshop, leads }: NotesPanelProps) {
  const { t } = useTranslation(['workshops', 'common']);
  const [writing, setWriting] = useState(false);
  return (
    <Panel
      title={t('notes.title')}
      level={3}
      actions={
        leads && !writing ? (
          <Button onClick={() => setWriting(true)}>{t('notes.edit')}</Button>
        ) : null
      }
    >
      {writing ? (
        <NotesForm projectId={projectId} workshop={workshop} onDone={() => setWriting(false)} />
      ) : (
        <p className={workshop.notes ? styles.notes : styles.quiet}>
          {workshop.notes || t('notes.none')}
        </p>
      )}
    </Panel>
  );
}

interface NotesFormProps {
  projectId: string;
  workshop: Workshop;
  onDone: () => void;
}

function NotesForm({ projectId, workshop, onDone }: NotesFormProps) {
  const { t } = useTranslation(['workshops', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ notes: string }, Workshop>({
    defaultValues: { notes: workshop.notes },
    draft: `workshop.${workshop.id}.notes`,
    send: (values) =>
      body(
        api.PATCH('/api/v1/workshops/{workshop_id}', {
          params: { path: { workshop_id: workshop.id } },
          headers: ifMatch(workshop.version),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('notes.saved'));
      await queryClient.invalidateQueries({ queryKey: workshopsKey(projectId) });
      onDone();
    },
  });
  return (
    <Form
      form={form}
      submitLabel={t('notes.save')}
      submitVariant="secondary"
      secondary={
        <Button variant="quiet" onClick={onDone}>
          {t('cancel', { ns: 'common' })}
        </Button>
      }
    >
      <TextArea
        label={t('notes.label')}
        description={t('notes.help')}
        rows={10}
        {...form.field('notes', { maxLength: 20000 })}
      />
    </Form>
  );
}
