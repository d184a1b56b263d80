/** An idea's tags; each leads to all ideas that have it. */
import { useTranslation } from 'react-i18next';
import { Link } from '@/ui/Link';
import styles from './Tags.module.css';

export function TagList({ projectId, tags }: { projectId: string; tags: readonly string[] }) {
  const { t } = useTranslation('ideaDetails');
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={t('tags.list')}>
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            to="/projects/$projectId/ideas"
            params={{ projectId }}
            search={{ tag }}
            className={styles.tag}
          >
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
