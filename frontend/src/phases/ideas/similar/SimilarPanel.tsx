/** On an idea's page: what is like it, and for those who answer ideas, laying the two together. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { AnswerForm } from '../AnswerForm';
import type { Idea } from '../queries';
import { type SimilarIdea, similarQuery } from './queries';
import styles from './Similar.module.css';
import { SimilarList } from './SimilarList';

interface SimilarPanelProps {
  projectId: string;
  idea: Idea;
  mayMerge: boolean;
}

export function SimilarPanel({ projectId, idea, mayMerge }: SimilarPanelProps) {
  const { t } = useTranslation('ideas');
  const similar = useQuery(similarQuery(projectId, idea.id));
  const [target, setTarget] = useState<SimilarIdea | null>(null);
  const offers = mayMerge && idea.status !== 'merged';
  return (
    <Panel title={t('similar.title')} level={3} description={t('similar.lead')}>
      {similar.isPending ? <Skeleton lines={3} /> : null}
      {similar.error ? (
        <ProblemAlert error={similar.error} onRetry={() => void similar.refetch()} />
      ) : null}
      {similar.data && similar.data.length === 0 ? (
        <p className={styles.quiet}>{t('similar.none')}</p>
      ) : null}
      {similar.data && similar.data.length > 0 ? (
        <SimilarList
          projectId={projectId}
          label={t('similar.title')}
          ideas={similar.data}
          action={(other) =>
            offers && other.status !== 'merged' ? (
              <Button size="small" onClick={() => setTarget(other)}>
                {t('similar.merge')}
                <VisuallyHidden> {t('similar.mergeWith', { title: other.title })}</VisuallyHidden>
              </Button>
            ) : null
          }
        />
      ) : null}
      <Dialog
        open={target !== null}
        onClose={() => setTarget(null)}
        title={t('similar.mergeTitle')}
        wide
      >
        {target ? (
          <AnswerForm
            projectId={projectId}
            ideaIds={[idea.id]}
            start={{ status: 'merged', merged_into_id: target.id }}
            said={t('answer.sent')}
            draft={`merge.${idea.id}.${target.id}`}
            send={(answer, key) =>
              body(
                api.POST('/api/v1/ideas/{idea_id}/answer', {
                  params: { path: { idea_id: idea.id } },
                  headers: idempotent(key),
                  body: answer,
                }),
              )
            }
            onDone={() => setTarget(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}
