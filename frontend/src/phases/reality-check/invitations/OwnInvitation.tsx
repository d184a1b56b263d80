/** One's own invitation above one's own form: by whom, by when, and the ways out of it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { usePerspectiveName } from '../perspectives';
import type { RealityCheck } from '../queries';
import styles from '../speech.module.css';
import { type Invitation, invitationsQuery, voicesQuery } from './queries';

interface OwnInvitationProps {
  projectId: string;
  check: RealityCheck;
  userId: string;
}

export function OwnInvitation({ projectId, check, userId }: OwnInvitationProps) {
  const { t } = useTranslation('invitations');
  const format = useFormat();
  const [answering, setAnswering] = useState<'decline' | 'delegate' | null>(null);
  const invitations = useQuery(invitationsQuery(projectId, check.idea_id));
  const asked = invitations.data?.items ?? [];
  const own = asked.find((one) => one.user_id === userId && one.round === check.round);
  if (own?.state !== 'invited') return null;
  const done = () => setAnswering(null);
  return (
    <>
      <Alert
        title={t('own.title', { name: own.invited_by_name, date: format.date(own.speak_by) })}
        actions={
          <>
            <Button size="small" onClick={() => setAnswering('delegate')}>
              {t('own.delegate')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => setAnswering('decline')}>
              {t('own.decline')}
            </Button>
          </>
        }
      >
        {own.word ? <blockquote className={styles.words}>{own.word}</blockquote> : null}
      </Alert>
      <Dialog
        open={answering !== null}
        onClose={done}
        title={t(answering === 'delegate' ? 'own.delegate' : 'own.decline')}
      >
        {answering === 'decline' ? (
          <DeclineForm projectId={projectId} invitation={own} onDone={done} />
        ) : null}
        {answering === 'delegate' ? (
          <DelegateForm projectId={projectId} invitation={own} asked={asked} onDone={done} />
        ) : null}
      </Dialog>
    </>
  );
}

interface AnswerProps {
  projectId: string;
  invitation: Invitation;
  onDone: () => void;
}

function useDone(projectId: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const say = useToast();
  return async (word: string) => {
    say(word);
    await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    onDone();
  };
}

function DeclineForm({ projectId, invitation, onDone }: AnswerProps) {
  const { t } = useTranslation('invitations');
  const done = useDone(projectId, onDone);
  const form = useServerForm<{ reason: string }>({
    defaultValues: { reason: '' },
    send: (values, key) =>
      body(
        api.POST('/api/v1/invitations/{invitation_id}/refusal', {
          params: { path: { invitation_id: invitation.id } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: () => done(t('own.declined')),
  });
  return (
    <Form form={form} submitLabel={t('own.declineNow')}>
      <TextArea
        label={t('own.reason')}
        description={t('own.reasonHelp')}
        rows={3}
        {...form.field('reason', { required: true, maxLength: 20_000 })}
      />
    </Form>
  );
}

function DelegateForm({
  projectId,
  invitation,
  asked,
  onDone,
}: AnswerProps & { asked: readonly Invitation[] }) {
  const { t } = useTranslation('invitations');
  const perspective = usePerspectiveName();
  const done = useDone(projectId, onDone);
  const voices = useQuery(voicesQuery(projectId));
  const taken = new Set(
    asked.filter((one) => one.round === invitation.round).map((one) => one.user_id),
  );
  const others = (voices.data ?? []).filter((member) => !taken.has(member.user_id));
  const form = useServerForm<{ user_id: string; word: string }>({
    defaultValues: { user_id: '', word: '' },
    send: (values, key) =>
      body(
        api.POST('/api/v1/invitations/{invitation_id}/delegation', {
          params: { path: { invitation_id: invitation.id } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: () => done(t('own.delegated')),
  });
  return (
    <Form form={form} submitLabel={t('own.delegateNow')}>
      <Select
        label={t('own.toWhom')}
        options={others.map((member) => ({
          value: member.user_id,
          label: `${member.name} (${perspective(member.perspective, false)})`,
        }))}
        {...form.field('user_id', { required: true })}
      />
      <TextArea label={t('word')} rows={3} {...form.field('word', { maxLength: 20_000 })} />
    </Form>
  );
}
