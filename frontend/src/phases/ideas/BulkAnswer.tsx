/** Stands at the foot of the screen while ideas are chosen, and answers them all at once. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { AnswerForm } from './AnswerForm';
import { isPersonal } from './answers/AnswerPreview';
import { BulkHandling } from './answers/BulkHandling';
import styles from './Ideas.module.css';
import { BulkState } from './states/BulkState';

interface BulkAnswerProps {
  projectId: string;
  chosen: readonly string[];
  onClear: () => void;
}

const MOST = 1000;

export function BulkAnswer({ projectId, chosen, onClear }: BulkAnswerProps) {
  const { t } = useTranslation('ideas');
  const [open, setOpen] = useState(false);
  const count = chosen.length;
  return (
    <>
      {count > 0 ? (
        <section className={styles.bulk} aria-label={t('bulk.title')}>
          <p role="status">{t('bulk.chosen', { count })}</p>
          {count > MOST ? (
            <p>{t('bulk.tooMany')}</p>
          ) : (
            <>
              <Button variant="primary" size="small" onClick={() => setOpen(true)}>
                {t('bulk.answer')}
              </Button>
              <BulkHandling projectId={projectId} chosen={chosen} onDone={onClear} />
              <BulkState projectId={projectId} chosen={chosen} onDone={onClear} />
            </>
          )}
          <Button variant="quiet" size="small" onClick={onClear}>
            {t('bulk.clear')}
          </Button>
        </section>
      ) : null}
      <Dialog open={open} onClose={() => setOpen(false)} title={t('bulk.title')} wide>
        <p>{t('bulk.chosen', { count })}</p>
        <AnswerForm
          projectId={projectId}
          ideaIds={chosen}
          said={t('bulk.done', { count })}
          send={(answer, key, language) =>
            body(
              api.POST('/api/v1/projects/{project_id}/idea-answers', {
                params: { path: { project_id: projectId } },
                headers: idempotent(key),
                body: {
                  ...answer,
                  idea_ids: [...chosen],
                  fill: isPersonal(answer.answer) ? language : null,
                },
              }),
            )
          }
          onDone={() => {
            setOpen(false);
            onClear();
          }}
        />
      </Dialog>
    </>
  );
}
