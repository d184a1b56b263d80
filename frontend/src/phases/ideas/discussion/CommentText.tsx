/** What a comment says: its words with the people it mentions, or why there are none. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import ideas from '../Ideas.module.css';
import type { Comment } from '../queries';
import styles from './Discussion.module.css';
import { pieces } from './mentions';

export function CommentText({ comment }: { comment: Comment }) {
  const { t } = useTranslation('discussion');
  const format = useFormat();
  if (comment.removed_at) {
    return (
      <p className={styles.stone}>
        {t('removed.stone', { date: format.dateTime(comment.removed_at) })}
      </p>
    );
  }
  return (
    <>
      {comment.hiding ? (
        <div className={styles.hidden}>
          <p>
            {t('hidden.by', {
              name: comment.hiding.hidden_by_name,
              date: format.dateTime(comment.hiding.hidden_at),
            })}
          </p>
          <p>{comment.hiding.reason}</p>
          {comment.text ? <p className={styles.stone}>{t('hidden.stillYours')}</p> : null}
        </div>
      ) : null}
      {comment.text ? (
        <p className={ideas.text}>
          {pieces(comment.text, comment.mentions).map((piece, at) =>
            piece.userId ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
              <span key={at} className={styles.mention}>
                {piece.text}
              </span>
            ) : (
              piece.text
            ),
          )}
        </p>
      ) : null}
    </>
  );
}
