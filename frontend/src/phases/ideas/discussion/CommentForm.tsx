/** Writes a comment, a reply, or a correction of one's own; “@” offers the members to mention. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { usePerspective } from '../perspectives';
import { type Comment, ideasKey } from '../queries';
import { MentionArea } from './MentionArea';
import { mentionedIn } from './mentions';
import { mentionableQuery } from './queries';

interface CommentFormProps {
  projectId: string;
  ideaId: string;
  replyTo?: Comment;
  editing?: Comment;
  onDone?: () => void;
}

export function CommentForm({ projectId, ideaId, replyTo, editing, onDone }: CommentFormProps) {
  const { t } = useTranslation(['ideas', 'common', 'discussion']);
  const perspective = usePerspective();
  const { data: members = [] } = useQuery(mentionableQuery(projectId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(editing?.mentions.map((mention) => mention.user_id)),
  );
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
    send: ({ text }, key) => {
      const mentioned_ids = mentionedIn(text, members, chosen);
      return editing
        ? body(
            api.PATCH('/api/v1/comments/{comment_id}', {
              params: { path: { comment_id: editing.id } },
              headers: ifMatch(editing.version),
              body: { text, mentioned_ids },
            }),
          )
        : body(
            api.POST('/api/v1/ideas/{idea_id}/comments', {
              params: { path: { idea_id: ideaId } },
              headers: idempotent(key),
              body: { text, parent_id: replyTo?.id ?? null, mentioned_ids },
            }),
          );
    },
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
      <MentionArea
        label={label}
        description={t('mention.help', { ns: 'discussion' })}
        members={members.map((member) => ({ ...member, about: perspective(member.perspective) }))}
        onChosen={(userId) => setChosen(new Set([...chosen, userId]))}
        rows={3}
        limit={4000}
        {...form.field('text', { required: true, maxLength: 4000 })}
        mark={undefined}
      />
    </Form>
  );
}
