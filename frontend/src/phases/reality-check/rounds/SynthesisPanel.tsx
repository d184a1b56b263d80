/** What whoever leads reads out of what was said: signed, with its earlier versions. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { RealityCheck } from '../queries';
import styles from '../speech.module.css';
import { type Synthesis, synthesesQuery } from './queries';

interface SynthesisPanelProps {
  projectId: string;
  check: RealityCheck;
  mayEdit: boolean;
}

export function SynthesisPanel({ projectId, check, mayEdit }: SynthesisPanelProps) {
  const { t } = useTranslation('rounds');
  const [writing, setWriting] = useState(false);
  const syntheses = useQuery(synthesesQuery(projectId, check.idea_id));
  if (syntheses.error) return <ProblemAlert error={syntheses.error} />;
  const versions = syntheses.data?.items ?? [];
  const standing = versions.find((one) => one.round === check.round) ?? versions[0];
  const mayWrite = mayEdit && check.assessments > 0 && (check.round > 1 || !check.round_open);
  if (!standing && !mayWrite) return null;
  const earlier = versions.filter((one) => one !== standing);
  return (
    <Panel
      title={t('synthesis.title')}
      level={3}
      tone="tinted"
      actions={
        mayWrite ? (
          <Button size="small" onClick={() => setWriting(true)}>
            {t(standing?.round === check.round ? 'synthesis.rewrite' : 'synthesis.write')}
          </Button>
        ) : null
      }
    >
      {standing ? <Signed synthesis={standing} /> : <p>{t('synthesis.none')}</p>}
      {earlier.length > 0 ? (
        <details>
          <summary>{t('synthesis.earlier', { count: earlier.length })}</summary>
          <ul className={styles.list}>
            {earlier.map((one) => (
              <li key={one.id} className={styles.said}>
                <Signed synthesis={one} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Dialog open={writing} onClose={() => setWriting(false)} title={t('synthesis.write')} wide>
        <SynthesisForm
          projectId={projectId}
          check={check}
          text={standing?.round === check.round ? standing.text : ''}
          onDone={() => setWriting(false)}
        />
      </Dialog>
    </Panel>
  );
}

function Signed({ synthesis }: { synthesis: Synthesis }) {
  const { t } = useTranslation('rounds');
  const format = useFormat();
  return (
    <div>
      <blockquote className={styles.words}>{synthesis.text}</blockquote>
      <p className={styles.who}>
        {t('synthesis.by', {
          name: synthesis.written_by_name,
          date: format.date(synthesis.created_at),
          number: synthesis.round,
        })}
      </p>
    </div>
  );
}

interface SynthesisFormProps {
  projectId: string;
  check: RealityCheck;
  text: string;
  onDone: () => void;
}

function SynthesisForm({ projectId, check, text, onDone }: SynthesisFormProps) {
  const { t } = useTranslation('rounds');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ text: string }>({
    defaultValues: { text },
    draft: `synthesis.${check.idea_id}.${check.round}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/syntheses', {
          params: { path: { idea_id: check.idea_id } },
          headers: idempotent(key),
          body: { ...values, round: check.round },
        }),
      ),
    onSent: async () => {
      say(t('synthesis.saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('synthesis.save')}>
      <TextArea
        label={t('synthesis.label')}
        description={t('synthesis.help')}
        rows={7}
        {...form.field('text', { required: true, maxLength: 20_000 })}
      />
    </Form>
  );
}
