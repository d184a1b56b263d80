/** Stating why a line has no finding, its floor, and the answer to a broken floor. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Line } from './queries';

interface LineNoteProps {
  line: Line;
  projectId: string;
}

export function LineNote({ line, projectId }: LineNoteProps) {
  const { t } = useTranslation(['evaluation', 'common']);
  const [open, setOpen] = useState(false);
  const name = t(`bottomLine.${line.line}`, { ns: 'common' });
  return (
    <div>
      <Button
        size="small"
        icon={<Icon name="edit" />}
        aria-label={t('line.noteOf', { line: name })}
        onClick={() => setOpen(true)}
      >
        {t('line.note')}
      </Button>
      <Dialog wide open={open} onClose={() => setOpen(false)} title={name}>
        <NoteForm line={line} projectId={projectId} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

interface Note {
  absence_reason: string | null;
  floor: number | null;
  floor_answer: string | null;
}

function NoteForm({ line, projectId, onDone }: LineNoteProps & { onDone: () => void }) {
  const { t } = useTranslation(['evaluation', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Note>({
    defaultValues: {
      absence_reason: line.absence_reason,
      floor: line.floor,
      floor_answer: line.floor_answer,
    },
    send: (values) =>
      body(
        api.PUT('/api/v1/projects/{project_id}/evaluation/lines/{line}', {
          params: { path: { project_id: projectId, line: line.line } },
          headers: ifMatch(line.version),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('line.saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <p>{t('line.noteLead')}</p>
      <TextArea
        label={t('line.absence')}
        description={t('line.absenceHelp')}
        {...form.field('absence_reason', { nullable: true })}
      />
      <TextInput
        label={t('line.floorField')}
        description={t('line.floorHelp')}
        inputMode="decimal"
        width="short"
        {...form.field('floor', { number: 'any', min: 0, max: 100, nullable: true })}
      />
      <TextArea label={t('line.floorAnswer')} {...form.field('floor_answer', { nullable: true })} />
    </Form>
  );
}
