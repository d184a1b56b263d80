/** For those who lead: hides a comment with a reason everybody reads, or lets it be read again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { ideasKey } from '../queries';

interface HideButtonProps {
  projectId: string;
  commentId: string;
  /** Whose comment it is, for those who hear the button. */
  author: string;
}

export function HideButton({ author, ...about }: HideButtonProps) {
  const { t } = useTranslation('discussion');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('hide.of', { name: author })}
        onClick={() => setOpen(true)}
      >
        {t('hide.button')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('hide.title')} wide>
        <HideForm {...about} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function HideForm({
  projectId,
  commentId,
  onDone,
}: Omit<HideButtonProps, 'author'> & { onDone: () => void }) {
  const { t } = useTranslation('discussion');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ reason: string }>({
    defaultValues: { reason: '' },
    draft: `hide.${commentId}`,
    send: ({ reason }) =>
      body(
        api.PUT('/api/v1/comments/{comment_id}/hiding', {
          params: { path: { comment_id: commentId } },
          body: { reason },
        }),
      ),
    onSent: async () => {
      say(t('hide.done'));
      await queryClient.invalidateQueries({ queryKey: ideasKey(projectId) });
      onDone();
    },
  });
  return (
    <Stack>
      <p>{t('hide.lead')}</p>
      <Form form={form} submitLabel={t('hide.send')}>
        <TextArea
          label={t('hide.reason')}
          description={t('hide.reasonHelp')}
          rows={3}
          limit={1000}
          {...form.field('reason', { required: true, maxLength: 1000 })}
        />
      </Form>
    </Stack>
  );
}

export function RestoreButton({ projectId, commentId, author }: HideButtonProps) {
  const { t } = useTranslation('discussion');
  const queryClient = useQueryClient();
  const say = useToast();
  const restore = useMutation({
    mutationFn: () =>
      body(
        api.DELETE('/api/v1/comments/{comment_id}/hiding', {
          params: { path: { comment_id: commentId } },
        }),
      ),
    onSuccess: () => say(t('hide.restored')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ideasKey(projectId) }),
  });
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        busy={restore.isPending}
        aria-label={t('hide.restoreOf', { name: author })}
        onClick={() => restore.mutate()}
      >
        {t('hide.restore')}
      </Button>
      {restore.error ? <ProblemAlert error={restore.error} /> : null}
    </>
  );
}
