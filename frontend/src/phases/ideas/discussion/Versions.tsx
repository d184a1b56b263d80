/** When a comment was last corrected; pressed, what it said before. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import ideas from '../Ideas.module.css';
import type { Comment } from '../queries';
import styles from './Discussion.module.css';
import { versionsQuery } from './queries';

export function Versions({ projectId, comment }: { projectId: string; comment: Comment }) {
  const { t } = useTranslation('discussion');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (!comment.edited_at || !comment.text) return null;
  return (
    <>
      <button type="button" className={styles.edited} onClick={() => setOpen(true)}>
        {t('versions.edited', { date: format.dateTime(comment.edited_at) })}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('versions.title')} wide>
        <FormerTexts projectId={projectId} commentId={comment.id} />
      </Dialog>
    </>
  );
}

function FormerTexts({ projectId, commentId }: { projectId: string; commentId: string }) {
  const { t } = useTranslation('discussion');
  const format = useFormat();
  const { data, error } = useQuery(versionsQuery(projectId, commentId));
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <>
      {data.length === 1 ? <p>{t('versions.unknown')}</p> : null}
      <ol className={styles.versions} aria-label={t('versions.title')}>
        {data.map((version) => (
          <li key={version.number}>
            <time dateTime={version.written_at}>{format.dateTime(version.written_at)}</time>
            <p className={ideas.text}>{version.text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
