/** The ideas of a theme: moved, taken out, or split off together. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { ideasQuery } from '../queries';
import { useChange } from './changing';
import { MoveIdea } from './MoveIdea';
import { NewTheme } from './NewTheme';
import type { Theme } from './queries';
import styles from './Themes.module.css';

interface ThemeIdeasProps {
  projectId: string;
  theme: Theme;
  others: readonly Theme[];
  leads: boolean;
}

export function ThemeIdeas({ projectId, theme, others, leads }: ThemeIdeasProps) {
  const { t } = useTranslation('themes');
  const change = useChange(projectId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [splitting, setSplitting] = useState(false);
  const list = useInfiniteQuery(ideasQuery(projectId, { theme: theme.id }));
  if (list.isPending) return <Skeleton lines={3} />;
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  const ideas = list.data.pages.flatMap((page) => page.items);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      {change.error ? <ProblemAlert error={change.error} /> : null}
      {leads && ideas.length > 1 ? <p className={styles.quiet}>{t('split.hint')}</p> : null}
      <ul className={styles.ideas}>
        {ideas.map((idea) => (
          <li key={idea.id} className={styles.idea}>
            {leads ? (
              <Checkbox
                label={<VisuallyHidden>{t('split.choose', { title: idea.title })}</VisuallyHidden>}
                checked={chosen.has(idea.id)}
                onChange={() => toggle(idea.id)}
              />
            ) : null}
            <span className={styles.ideaTitle}>
              <Link to="/projects/$projectId/ideas/$ideaId" params={{ projectId, ideaId: idea.id }}>
                {idea.title}
              </Link>
            </span>
            {leads ? (
              <span className={styles.move}>
                {others.length > 0 ? (
                  <MoveIdea
                    idea={idea}
                    themes={others}
                    onMove={(theme_id) =>
                      change.mutate({ kind: 'place', items: [{ idea_id: idea.id, theme_id }] })
                    }
                  />
                ) : null}
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`${t('move.out')}: ${idea.title}`}
                  onClick={() => change.mutate({ kind: 'takeOut', ideaId: idea.id })}
                >
                  {t('move.out')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <LoadMore
          shown={ideas.length}
          hasMore={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      {chosen.size > 0 ? (
        <div>
          <Button onClick={() => setSplitting(true)}>
            {t('split.do', { count: chosen.size })}
          </Button>
        </div>
      ) : null}
      <Dialog open={splitting} onClose={() => setSplitting(false)} title={t('split.title')}>
        <NewTheme
          projectId={projectId}
          ideaIds={[...chosen]}
          onDone={() => {
            setSplitting(false);
            setChosen(new Set());
          }}
        />
      </Dialog>
    </>
  );
}
