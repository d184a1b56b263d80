/** What an idea carries on: the ideas merged into it with their authors, and the way out again. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { AnswerForm } from '../AnswerForm';
import { useAuthors } from '../co-authors/useAuthors';
import { usePerspective } from '../perspectives';
import styles from '../similar/Similar.module.css';
import { type MergedIdea, mergedQuery } from './queries';

interface MergedPanelProps {
  projectId: string;
  ideaId: string;
  mayPart: boolean;
}

export function MergedPanel({ projectId, ideaId, mayPart }: MergedPanelProps) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const { data, error } = useQuery(mergedQuery(projectId, ideaId));
  const [parting, setParting] = useState<MergedIdea | null>(null);
  if (error) return <ProblemAlert error={error} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Panel
      title={t('merged.title')}
      level={3}
      description={t('merged.support', {
        count: data.support_count,
        number: format.number(data.support_count),
      })}
    >
      <ul className={styles.list} aria-label={t('merged.title')}>
        {data.items.map((idea) => (
          <Merged key={idea.id} projectId={projectId} idea={idea}>
            {mayPart ? (
              <Button size="small" onClick={() => setParting(idea)}>
                {t('merged.part')}
                <VisuallyHidden>: {idea.title}</VisuallyHidden>
              </Button>
            ) : null}
          </Merged>
        ))}
      </ul>
      <Dialog
        open={parting !== null}
        onClose={() => setParting(null)}
        title={t('merged.partTitle')}
        wide
      >
        {parting ? (
          <Stack>
            <p>{t('merged.partText', { title: parting.title })}</p>
            <AnswerForm
              projectId={projectId}
              ideaIds={[parting.id]}
              said={t('merged.parted')}
              draft={`part.${parting.id}`}
              send={(answer, key) =>
                body(
                  api.POST('/api/v1/ideas/{idea_id}/answer', {
                    params: { path: { idea_id: parting.id } },
                    headers: idempotent(key),
                    body: answer,
                  }),
                )
              }
              onDone={() => setParting(null)}
            />
          </Stack>
        ) : null}
      </Dialog>
    </Panel>
  );
}

interface MergedProps {
  projectId: string;
  idea: MergedIdea;
  children: ReactNode;
}

function Merged({ projectId, idea, children }: MergedProps) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const perspective = usePerspective();
  const authors = useAuthors();
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.title}>
          <Link to="/projects/$projectId/ideas/$ideaId" params={{ projectId, ideaId: idea.id }}>
            {idea.title}
          </Link>
        </p>
        <p className={styles.about}>
          <span>
            {t('merged.by', {
              name: authors(idea),
              perspective: perspective(idea.origin_perspective),
            })}
          </span>
          <span>{t('idea.supported', { count: idea.support_count })}</span>
          <span>{t('merged.comments', { count: idea.comment_count })}</span>
          <span>{t('merged.on', { date: format.date(idea.merged_at) })}</span>
        </p>
      </div>
      {children}
    </li>
  );
}
