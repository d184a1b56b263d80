/** One comment: who said it, what it says, and what one may do with it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done, ifMatch } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Row } from '@/ui/Layout';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import styles from '../Ideas.module.css';
import { usePerspective } from '../perspectives';
import { type Comment, ideasKey } from '../queries';
import { CommentForm } from './CommentForm';
import { CommentText } from './CommentText';
import { FlagButton } from './FlagButton';
import { HideButton, RestoreButton } from './HideButton';
import { Versions } from './Versions';

interface SaidProps {
  projectId: string;
  ideaId: string;
  userId: string;
  mayComment: boolean;
  mayFlag: boolean;
  mayHide: boolean;
  comment: Comment;
}

export function Said(props: SaidProps) {
  const { projectId, ideaId, comment } = props;
  const format = useFormat();
  const perspective = usePerspective();
  const [doing, setDoing] = useState<'reply' | 'edit' | null>(null);
  const stop = () => setDoing(null);
  return (
    <article className={styles.comment} aria-label={comment.author_name}>
      <div className={styles.about}>
        <strong>{comment.author_name}</strong>
        {comment.author_perspective ? <span>{perspective(comment.author_perspective)}</span> : null}
        <time dateTime={comment.created_at}>{format.dateTime(comment.created_at)}</time>
        <Versions projectId={projectId} comment={comment} />
      </div>
      {doing === 'edit' ? (
        <CommentForm projectId={projectId} ideaId={ideaId} editing={comment} onDone={stop} />
      ) : (
        <CommentText comment={comment} />
      )}
      {doing === null && !comment.removed_at ? <Doings {...props} onDo={setDoing} /> : null}
      {doing === 'reply' ? (
        <CommentForm projectId={projectId} ideaId={ideaId} replyTo={comment} onDone={stop} />
      ) : null}
    </article>
  );
}

function Doings({
  projectId,
  ideaId,
  userId,
  mayComment,
  mayFlag,
  mayHide,
  comment,
  onDo,
}: SaidProps & { onDo: (doing: 'reply' | 'edit') => void }) {
  const { t } = useTranslation(['ideas', 'discussion']);
  const author = comment.author_name;
  const own = comment.author_id === userId;
  const moderation = { projectId, commentId: comment.id, author };
  return (
    <Row>
      {mayComment && comment.parent_id === null ? (
        <Button
          variant="quiet"
          size="small"
          aria-label={t('comments.replyTo', { name: author })}
          onClick={() => onDo('reply')}
        >
          {t('comments.reply')}
        </Button>
      ) : null}
      {mayComment && own ? (
        <Button variant="quiet" size="small" onClick={() => onDo('edit')}>
          {t('comments.edit')}
        </Button>
      ) : null}
      {own ? <RemoveButton projectId={projectId} comment={comment} /> : null}
      {mayFlag && !own && comment.text && !comment.flagged_by_me ? (
        <FlagButton
          projectId={projectId}
          ideaId={ideaId}
          commentId={comment.id}
          label={t('flag.commentOf', { ns: 'discussion', name: author })}
        />
      ) : null}
      {comment.flagged_by_me ? (
        <span className={styles.about}>{t('flag.flagged', { ns: 'discussion' })}</span>
      ) : null}
      {mayHide && !comment.hiding ? <HideButton {...moderation} /> : null}
      {mayHide && comment.hiding ? <RestoreButton {...moderation} /> : null}
    </Row>
  );
}

function RemoveButton({ projectId, comment }: { projectId: string; comment: Comment }) {
  const { t } = useTranslation('discussion');
  const queryClient = useQueryClient();
  const say = useToast();
  const remove = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/comments/{comment_id}', {
          params: { path: { comment_id: comment.id } },
          headers: ifMatch(comment.version),
        }),
      ),
    onSuccess: () => say(t('removed.done')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ideasKey(projectId) }),
  });
  return (
    <>
      <ConfirmButton
        variant="quiet"
        size="small"
        busy={remove.isPending}
        title={t('removed.title')}
        question={t('removed.question')}
        confirmLabel={t('removed.confirm')}
        onConfirm={() => remove.mutate()}
      >
        {t('removed.button')}
      </ConfirmButton>
      {remove.error ? <ProblemAlert error={remove.error} /> : null}
    </>
  );
}
