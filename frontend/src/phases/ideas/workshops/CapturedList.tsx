/** The ideas that were caught in a workshop, the newest first. */
import { useTranslation } from 'react-i18next';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/Tag';
import { toneOf, usePerspective } from '../perspectives';
import { sayTime } from './copenhagen';
import type { CapturedIdea } from './queries';
import styles from './Workshops.module.css';

interface CapturedListProps {
  projectId: string;
  ideas: readonly CapturedIdea[];
}

export function CapturedList({ projectId, ideas }: CapturedListProps) {
  const { t, i18n } = useTranslation(['workshops', 'ideas']);
  const perspective = usePerspective();
  if (ideas.length === 0) return null;
  return (
    <ul className={styles.caught} aria-label={t('capture.list')}>
      {ideas.map((idea) => (
        <li key={idea.id} className={styles.line}>
          <span className={styles.said}>
            <Link to="/projects/$projectId/ideas/$ideaId" params={{ projectId, ideaId: idea.id }}>
              {idea.title}
            </Link>
            {idea.excerpt ? <span className={styles.more}>{idea.excerpt}</span> : null}
          </span>
          <span className={styles.by}>
            {perspective(idea.origin_perspective)}
            {idea.status === 'submitted' ? null : (
              <Tag tone={toneOf[idea.status]}>{t(`status.${idea.status}`, { ns: 'ideas' })}</Tag>
            )}
            <span>
              {t('captured.by', {
                name: idea.captured_by_name,
                time: sayTime(idea.created_at, i18n.language),
              })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
