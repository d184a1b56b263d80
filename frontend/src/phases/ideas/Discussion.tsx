/** What people say about an idea; replies stand under the comment they belong to. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Row } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { CommentForm } from './CommentForm';
import styles from './Ideas.module.css';
import { usePerspective } from './perspectives';
import { type Comment, commentsQuery } from './queries';

interface DiscussionProps {
  projectId: string;
  ideaId: string;
  userId: string;
  mayComment: boolean;
}

export function Discussion({ projectId, ideaId, userId, mayComment }: DiscussionProps) {
  const { t } = useTranslation('ideas');
  const list = useInfiniteQuery(commentsQuery(projectId, ideaId));
  const comments = list.data?.pages.flatMap((page) => page.items) ?? [];
  const replies = groupByParent(comments);
  const about = { projectId, ideaId, userId, mayComment };
  return (
    <Panel title={t('comments.title')} level={3}>
      {list.isPending ? <Skeleton lines={3} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && comments.length === 0 ? (
        <p className={styles.noText}>{t('comments.empty')}</p>
      ) : null}
      {comments.length > 0 ? (
        <ol className={styles.comments}>
          {(replies.get(null) ?? []).map((comment) => (
            <li key={comment.id}>
              <Said {...about} comment={comment} />
              {replies.has(comment.id) ? (
                <ol className={styles.replies}>
                  {replies.get(comment.id)?.map((reply) => (
                    <li key={reply.id}>
                      <Said {...about} comment={reply} />
                    </li>
                  ))}
                </ol>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {list.hasNextPage ? (
        <LoadMore
          shown={comments.length}
          hasMore
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      {mayComment ? <CommentForm projectId={projectId} ideaId={ideaId} /> : null}
    </Panel>
  );
}

function Said({
  projectId,
  ideaId,
  userId,
  mayComment,
  comment,
}: DiscussionProps & { comment: Comment }) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const perspective = usePerspective();
  const [doing, setDoing] = useState<'reply' | 'edit' | null>(null);
  const done = () => setDoing(null);
  return (
    <article className={styles.comment} aria-label={comment.author_name}>
      <p className={styles.about}>
        <strong>{comment.author_name}</strong>
        {comment.author_perspective ? <span>{perspective(comment.author_perspective)}</span> : null}
        <time dateTime={comment.created_at}>{format.dateTime(comment.created_at)}</time>
        {comment.version > 1 ? <span>{t('comments.edited')}</span> : null}
      </p>
      {doing === 'edit' ? (
        <CommentForm projectId={projectId} ideaId={ideaId} editing={comment} onDone={done} />
      ) : (
        <p className={styles.text}>{comment.text}</p>
      )}
      {mayComment && doing === null ? (
        <Row>
          {comment.parent_id === null ? (
            <Button
              variant="quiet"
              size="small"
              aria-label={t('comments.replyTo', { name: comment.author_name })}
              onClick={() => setDoing('reply')}
            >
              {t('comments.reply')}
            </Button>
          ) : null}
          {comment.author_id === userId ? (
            <Button variant="quiet" size="small" onClick={() => setDoing('edit')}>
              {t('comments.edit')}
            </Button>
          ) : null}
        </Row>
      ) : null}
      {doing === 'reply' ? (
        <CommentForm projectId={projectId} ideaId={ideaId} replyTo={comment} onDone={done} />
      ) : null}
    </article>
  );
}

function groupByParent(comments: readonly Comment[]): Map<string | null, Comment[]> {
  const groups = new Map<string | null, Comment[]>();
  for (const comment of comments) {
    groups.set(comment.parent_id, [...(groups.get(comment.parent_id) ?? []), comment]);
  }
  return groups;
}
