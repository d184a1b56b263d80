/** Ideas that lie in no theme yet, each with the one its words come nearest to. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Link } from '@/ui/Link';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useChange } from './changing';
import { MoveIdea } from './MoveIdea';
import { type Theme, unplacedQuery } from './queries';
import styles from './Themes.module.css';

interface UnplacedPanelProps {
  projectId: string;
  themes: readonly Theme[];
  leads: boolean;
}

export function UnplacedPanel({ projectId, themes, leads }: UnplacedPanelProps) {
  const { t } = useTranslation('themes');
  const change = useChange(projectId);
  const { data, error } = useQuery(unplacedQuery(projectId));
  if (error) return <ProblemAlert error={error} />;
  if (!data || data.total === 0) return null;
  const proposed = data.items.flatMap(({ id, proposed_theme_id }) =>
    proposed_theme_id ? [{ idea_id: id, theme_id: proposed_theme_id }] : [],
  );
  return (
    <Panel
      title={t('unplaced.title', { count: data.total })}
      level={3}
      description={t('unplaced.lead')}
      actions={
        leads && proposed.length > 1 ? (
          <Button
            busy={change.isPending}
            onClick={() => change.mutate({ kind: 'place', items: proposed })}
          >
            {t('unplaced.all', { count: proposed.length })}
          </Button>
        ) : null
      }
    >
      {change.error ? <ProblemAlert error={change.error} /> : null}
      <ul className={styles.ideas}>
        {data.items.map((idea) => (
          <li key={idea.id} className={styles.idea}>
            <span className={styles.ideaTitle}>
              <Link to="/projects/$projectId/ideas/$ideaId" params={{ projectId, ideaId: idea.id }}>
                {idea.title}
              </Link>
              <span className={styles.quiet}>
                {idea.proposed_title
                  ? t('unplaced.proposed', { title: idea.proposed_title })
                  : t('unplaced.none')}
              </span>
            </span>
            {leads ? (
              <MoveIdea
                idea={idea}
                themes={themes}
                first={idea.proposed_theme_id ?? undefined}
                onMove={(theme_id) =>
                  change.mutate({ kind: 'place', items: [{ idea_id: idea.id, theme_id }] })
                }
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
