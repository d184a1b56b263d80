/** What people say about an idea; replies stand under the comment they belong to. */
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from '../Ideas.module.css';
import { type Comment, commentsQuery } from '../queries';
import { CommentForm } from './CommentForm';
import { Said } from './Said';

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
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const active = project.state === 'active';
  const about = {
    projectId,
    ideaId,
    userId,
    mayComment,
    mayFlag: active,
    mayHide: active && may(project, 'ideas:idea:answer'),
  };
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

function groupByParent(comments: readonly Comment[]): Map<string | null, Comment[]> {
  const groups = new Map<string | null, Comment[]>();
  for (const comment of comments) {
    groups.set(comment.parent_id, [...(groups.get(comment.parent_id) ?? []), comment]);
  }
  return groups;
}
