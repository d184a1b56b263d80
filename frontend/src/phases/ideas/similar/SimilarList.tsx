/** Ideas that are like another one, each with the words that make it so. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/Tag';
import { toneOf } from '../perspectives';
import type { SimilarIdea } from './queries';
import styles from './Similar.module.css';

interface SimilarListProps {
  projectId: string;
  label: string;
  ideas: readonly SimilarIdea[];
  action?: (idea: SimilarIdea) => ReactNode;
}

export function SimilarList({ projectId, label, ideas, action }: SimilarListProps) {
  const { t } = useTranslation('ideas');
  return (
    <ul className={styles.list} aria-label={label}>
      {ideas.map((idea) => (
        <li key={idea.id} className={styles.item}>
          <div className={styles.words}>
            <p className={styles.title}>
              <Link to="/projects/$projectId/ideas/$ideaId" params={{ projectId, ideaId: idea.id }}>
                {idea.title}
              </Link>
            </p>
            {idea.excerpt ? <p className={styles.excerpt}>{idea.excerpt}</p> : null}
            <p className={styles.about}>
              <Tag tone={toneOf[idea.status]}>{t(`status.${idea.status}`)}</Tag>
              <span>{t('idea.supported', { count: idea.support_count })}</span>
              <span>{t('similar.words', { words: idea.shared_words.join(', ') })}</span>
            </p>
          </div>
          {action?.(idea)}
        </li>
      ))}
    </ul>
  );
}
