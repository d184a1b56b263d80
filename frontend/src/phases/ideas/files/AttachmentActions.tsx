/** What one may do with an attachment: say it in other words, show it first, remove it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, done, ifMatch } from '@/api/client';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Row } from '@/ui/Layout';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import styles from './Files.module.css';
import { type Attachment, filesKey, isPicture } from './queries';

interface AttachmentActionsProps {
  projectId: string;
  file: Attachment;
  /** It stands before the others of its kind already. */
  first: boolean;
}

export function AttachmentActions({ projectId, file, first }: AttachmentActionsProps) {
  const { t } = useTranslation('files');
  const queryClient = useQueryClient();
  const say = useToast();
  const [editing, setEditing] = useState(false);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: filesKey(projectId) });
  const move = useMutation({
    mutationFn: () => change(file, { position: 0 }),
    onSuccess: () => say(t('movedFirst')),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/attachments/{attachment_id}', {
          params: { path: { attachment_id: file.id } },
          headers: ifMatch(file.version),
        }),
      ),
    onSuccess: () => say(t('removed')),
    onSettled,
  });
  const which = <VisuallyHidden>: {file.description || file.name}</VisuallyHidden>;
  const error = move.error ?? remove.error;
  return (
    <div>
      <Row className={styles.actions}>
        <Button size="small" variant="quiet" onClick={() => setEditing(true)}>
          {t('edit')}
          {which}
        </Button>
        {first ? null : (
          <Button size="small" variant="quiet" busy={move.isPending} onClick={() => move.mutate()}>
            {t('showFirst')}
            {which}
          </Button>
        )}
        <ConfirmButton
          size="small"
          variant="quiet"
          title={t('remove.title')}
          question={t('remove.question', { name: file.name })}
          confirmLabel={t('remove.confirm')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
        >
          {t('remove.button')}
          {which}
        </ConfirmButton>
      </Row>
      {error ? <ProblemAlert error={error} /> : null}
      <Dialog open={editing} onClose={() => setEditing(false)} title={t('editTitle')}>
        <EditWords
          file={file}
          onDone={async () => {
            setEditing(false);
            say(t('saved'));
            await onSettled();
          }}
        />
      </Dialog>
    </div>
  );
}

function EditWords({ file, onDone }: { file: Attachment; onDone: () => Promise<void> }) {
  const { t } = useTranslation(['files', 'common']);
  const picture = isPicture(file);
  const form = useServerForm<{ description: string | null }, Attachment>({
    defaultValues: { description: file.description ?? '' },
    send: (values) => change(file, values),
    onSent: onDone,
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <TextInput
        label={t(picture ? 'words.picture' : 'words.file')}
        description={picture ? t('words.pictureHelp') : undefined}
        {...form.field('description', { required: picture, nullable: !picture, maxLength: 500 })}
      />
    </Form>
  );
}

function change(
  file: Attachment,
  fields: { description?: string | null; position?: number },
): Promise<Attachment> {
  return body(
    api.PATCH('/api/v1/attachments/{attachment_id}', {
      params: { path: { attachment_id: file.id } },
      headers: ifMatch(file.version),
      body: fields,
    }),
  );
}
