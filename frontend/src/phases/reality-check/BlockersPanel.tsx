/** What would stop the idea, and what is done about it. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { Tag } from '@/ui/Tag';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Assessment } from './queries';
import styles from './speech.module.css';
import { Speaker } from './VoicesPanel';

interface BlockersPanelProps {
  projectId: string;
  assessments: readonly Assessment[];
  /** What others said is hidden: only one's own is here. */
  unseen: boolean;
  mayEdit: boolean;
}

export function BlockersPanel({ projectId, assessments, unseen, mayEdit }: BlockersPanelProps) {
  const { t } = useTranslation(['realityCheck', 'rounds']);
  const format = useFormat();
  const [answering, setAnswering] = useState<Assessment | null>(null);
  const blockers = assessments
    .filter((assessment) => assessment.blocker)
    .sort((a, b) => Number(a.blocker_answer !== null) - Number(b.blocker_answer !== null));
  return (
    <Panel title={t('blockers.title')} level={3} description={t('blockers.lead')}>
      {unseen ? (
        <p>{t('unseen.others', { ns: 'rounds' })}</p>
      ) : blockers.length === 0 ? (
        <p>{t('blockers.none')}</p>
      ) : null}
      <ul className={styles.list}>
        {blockers.map((assessment) => (
          <li key={assessment.id} className={styles.said}>
            <Tag tone={assessment.blocker_answer ? 'success' : 'warning'}>
              {t(assessment.blocker_answer ? 'blockers.answered' : 'blockers.open')}
            </Tag>
            <blockquote className={styles.words}>{assessment.blocker}</blockquote>
            <Speaker assessment={assessment} />
            {assessment.blocker_answer ? (
              <div className={styles.answer}>
                <strong>{t('blockers.answer')}</strong>
                <p className={styles.words}>{assessment.blocker_answer}</p>
                <p className={styles.who}>
                  {t('blockers.by', {
                    name: assessment.blocker_answered_by_name ?? '',
                    date: format.date(assessment.blocker_answered_at ?? assessment.updated_at),
                  })}
                </p>
              </div>
            ) : null}
            {mayEdit ? (
              <Button size="small" onClick={() => setAnswering(assessment)}>
                {t(assessment.blocker_answer ? 'blockers.change' : 'blockers.answer')}
                <span className="ds-sr-only">: {assessment.blocker}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog
        open={answering !== null}
        onClose={() => setAnswering(null)}
        title={t('blockers.answerLabel')}
      >
        {answering ? (
          <AnswerForm
            projectId={projectId}
            assessment={answering}
            onDone={() => setAnswering(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

interface AnswerFormProps {
  projectId: string;
  assessment: Assessment;
  onDone: () => void;
}

function AnswerForm({ projectId, assessment, onDone }: AnswerFormProps) {
  const { t } = useTranslation('realityCheck');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ answer: string }>({
    defaultValues: { answer: assessment.blocker_answer ?? '' },
    draft: `blocker.${assessment.id}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/assessments/{assessment_id}/blocker-answer', {
          params: { path: { assessment_id: assessment.id } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('blockers.saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Stack>
      <blockquote className={styles.words}>{assessment.blocker}</blockquote>
      <Form form={form} submitLabel={t('blockers.answer')}>
        <TextArea
          label={t('blockers.answerLabel')}
          {...form.field('answer', { required: true, maxLength: 20_000 })}
        />
      </Form>
    </Stack>
  );
}
