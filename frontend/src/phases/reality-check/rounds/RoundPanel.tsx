/** Which round the idea is in, what is hidden in it, and for who leads: close it, open the next. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { RealityCheck } from '../queries';
import styles from '../speech.module.css';
import { type Round, roundsQuery } from './queries';

interface RoundPanelProps {
  projectId: string;
  check: RealityCheck;
  mayEdit: boolean;
}

export function RoundPanel({ projectId, check, mayEdit }: RoundPanelProps) {
  const { t } = useTranslation('rounds');
  const [closing, setClosing] = useState(false);
  const rounds = useQuery(roundsQuery(projectId, check.idea_id));
  const now = rounds.data?.items.find((round) => round.number === check.round);
  const lead = check.round_open
    ? check.round === 1
      ? t('round.first')
      : t('round.later')
    : t('round.closedLead');
  return (
    <Panel
      title={t('round.title', { number: check.round })}
      level={3}
      description={lead}
      actions={
        <>
          <Tag tone={check.round_open ? 'info' : 'neutral'}>
            {t(check.round_open ? 'round.open' : 'round.closed')}
          </Tag>
          {mayEdit && check.round_open && now ? (
            <Button size="small" onClick={() => setClosing(true)}>
              {t('round.close')}
            </Button>
          ) : null}
          {mayEdit && !check.round_open ? (
            <OpenNext projectId={projectId} ideaId={check.idea_id} number={check.round + 1} />
          ) : null}
        </>
      }
    >
      {rounds.error ? <ProblemAlert error={rounds.error} /> : null}
      {check.unseen ? <Alert title={t('unseen.title')}>{t('unseen.text')}</Alert> : null}
      {rounds.data?.items.map((round) =>
        round.open ? null : <Ended key={round.id} round={round} />,
      )}
      <Dialog open={closing} onClose={() => setClosing(false)} title={t('round.closeTitle')}>
        <ClosingForm
          projectId={projectId}
          ideaId={check.idea_id}
          first={check.round === 1}
          onDone={() => setClosing(false)}
        />
      </Dialog>
    </Panel>
  );
}

function Ended({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const format = useFormat();
  const date = round.closed_at ? format.date(round.closed_at) : '';
  return (
    <div className={styles.answer}>
      <p className={styles.who}>
        {round.closed_by_name
          ? t('round.closedBy', { number: round.number, name: round.closed_by_name, date })
          : t('round.closedByDecision', { number: round.number, date })}{' '}
        {t('round.spoke', { count: round.assessments })}
      </p>
      {round.closing_word ? (
        <blockquote className={styles.words}>{round.closing_word}</blockquote>
      ) : null}
    </div>
  );
}

interface ClosingFormProps {
  projectId: string;
  ideaId: string;
  first: boolean;
  onDone: () => void;
}

function ClosingForm({ projectId, ideaId, first, onDone }: ClosingFormProps) {
  const { t } = useTranslation('rounds');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ word: string }>({
    defaultValues: { word: '' },
    draft: `round.${ideaId}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/assessment-round-closing', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('round.closedNow'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Stack>
      <p>{t(first ? 'round.closeFirst' : 'round.closeLater')}</p>
      <Form form={form} submitLabel={t('round.close')}>
        <TextArea
          label={t('round.word')}
          description={t('round.wordHelp')}
          rows={3}
          {...form.field('word', { maxLength: 20_000 })}
        />
      </Form>
    </Stack>
  );
}

interface OpenNextProps {
  projectId: string;
  ideaId: string;
  number: number;
}

function OpenNext({ projectId, ideaId, number }: OpenNextProps) {
  const { t } = useTranslation('rounds');
  const queryClient = useQueryClient();
  const say = useToast();
  const opening = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/assessment-rounds', {
          params: { path: { idea_id: ideaId } },
        }),
      ),
    onSuccess: async () => {
      say(t('round.opened', { number }));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    },
  });
  return (
    <>
      <ConfirmButton
        size="small"
        title={t('round.openTitle', { number })}
        question={t('round.openQuestion')}
        confirmLabel={t('round.openNext', { number })}
        busy={opening.isPending}
        onConfirm={() => opening.mutate()}
      >
        {t('round.openNext', { number })}
      </ConfirmButton>
      {opening.error ? <ProblemAlert error={opening.error} /> : null}
    </>
  );
}
