/** Writes a comment, a reply, or a correction of one's own. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { type Comment, ideasKey } from './queries';

interface CommentFormProps {
  projectId: string;
  ideaId: string;
  replyTo?: Comment;
  editing?: Comment;
  onDone?: () => void;
}

export function CommentForm({ projectId, ideaId, replyTo, editing, onDone }: CommentFormProps) {
  const { t } = useTranslation(['ideas', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const label = editing
    ? t('comments.editOwn')
    : replyTo
      ? t('comments.replyTo', { name: replyTo.author_name })
      : t('comments.write');
  const form = useServerForm<{ text: string }, Comment>({
    defaultValues: { text: editing?.text ?? '' },
    draft: editing ? undefined : `comment.${ideaId}.${replyTo?.id ?? ''}`,
    send: ({ text }, key) =>
      editing
        ? body(
            api.PATCH('/api/v1/comments/{comment_id}', {
              params: { path: { comment_id: editing.id } },
              headers: ifMatch(editing.version),
              body: { text },
            }),
          )
        : body(
            api.POST('/api/v1/ideas/{idea_id}/comments', {
              params: { path: { idea_id: ideaId } },
              headers: idempotent(key),
              body: { text, parent_id: replyTo?.id ?? null },
            }),
          ),
    onSent: async () => {
      say(t(editing ? 'comments.saved' : 'comments.sent'));
      form.form.reset();
      await queryClient.invalidateQueries({ queryKey: ideasKey(projectId) });
      onDone?.();
    },
  });
  const submitLabel = editing
    ? t('save', { ns: 'common' })
    : t(replyTo ? 'comments.replySend' : 'comments.send');
  return (
    <Form
      form={form}
      label={label}
      submitLabel={submitLabel}
      submitVariant="secondary"
      secondary={
        onDone ? (
          <Button variant="quiet" onClick={onDone}>
            {t('cancel', { ns: 'common' })}
          </Button>
        ) : null
      }
    >
      <TextArea
        label={label}
        rows={3}
        limit={4000}
        {...form.field('text', { required: true, maxLength: 4000 })}
        mark={undefined}
      />
    </Form>
  );
}
