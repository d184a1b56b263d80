/** Who was asked to speak by when, and what became of it; who leads asks, reminds and calls off. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { type Project, projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Dialog } from '@/ui/Dialog';
import { Row } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag, type TagTone } from '@/ui/Tag';
import { useToast } from '@/ui/Toast';
import { usePerspectiveName } from '../perspectives';
import type { RealityCheck } from '../queries';
import styles from '../speech.module.css';
import { InviteForm } from './InviteForm';
import { type Invitation, invitationsQuery } from './queries';

const tones: Record<Invitation['state'], TagTone> = {
  invited: 'warning',
  spoken: 'success',
  declined: 'neutral',
  delegated: 'neutral',
  cancelled: 'neutral',
};

interface InvitationsPanelProps {
  project: Project;
  check: RealityCheck;
  mayEdit: boolean;
}

export function InvitationsPanel({ project, check, mayEdit }: InvitationsPanelProps) {
  const { t } = useTranslation('invitations');
  const [inviting, setInviting] = useState(false);
  const invitations = useQuery(invitationsQuery(project.id, check.idea_id));
  if (invitations.error) return <ProblemAlert error={invitations.error} />;
  const here = (invitations.data?.items ?? []).filter((one) => one.round === check.round);
  const mayInvite = mayEdit && check.round_open;
  if (here.length === 0 && !mayInvite) return null;
  const waiting = here.filter((one) => one.state === 'invited').length;
  return (
    <Panel
      title={t('title')}
      level={3}
      description={
        here.length === 0
          ? t('lead')
          : t('count', { count: waiting, spoken: here.filter((o) => o.state === 'spoken').length })
      }
      actions={
        mayInvite ? (
          <Button size="small" onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        ) : null
      }
    >
      <ul className={styles.list}>
        {here.map((one) => (
          <One key={one.id} projectId={project.id} invitation={one} mayEdit={mayInvite} />
        ))}
      </ul>
      <Dialog open={inviting} onClose={() => setInviting(false)} title={t('invite')} wide>
        <InviteForm
          project={project}
          ideaId={check.idea_id}
          invited={here}
          onDone={() => setInviting(false)}
        />
      </Dialog>
    </Panel>
  );
}

interface OneProps {
  projectId: string;
  invitation: Invitation;
  mayEdit: boolean;
}

function One({ projectId, invitation, mayEdit }: OneProps) {
  const { t } = useTranslation('invitations');
  const perspective = usePerspectiveName();
  const format = useFormat();
  const told = [
    invitation.perspective ? perspective(invitation.perspective) : null,
    invitation.unit_name,
    invitation.delegated_from_name ? t('from', { name: invitation.delegated_from_name }) : null,
    invitation.delegated_to_name ? t('to', { name: invitation.delegated_to_name }) : null,
    invitation.spoken_at
      ? t('spokeAt', { date: format.date(invitation.spoken_at) })
      : t('askedBy', {
          name: invitation.invited_by_name,
          date: format.date(invitation.created_at),
          by: format.date(invitation.speak_by),
        }),
    invitation.reminders > 0 ? t('reminded', { count: invitation.reminders }) : null,
  ];
  return (
    <li className={styles.said}>
      <Row>
        <strong>{invitation.name}</strong>
        <Tag tone={tones[invitation.state]}>{t(`state.${invitation.state}`)}</Tag>
      </Row>
      <p className={styles.who}>{told.filter(Boolean).join(' · ')}</p>
      {invitation.reason ? (
        <blockquote className={styles.words}>{invitation.reason}</blockquote>
      ) : null}
      {mayEdit && invitation.state === 'invited' ? (
        <Waiting projectId={projectId} invitation={invitation} />
      ) : null}
    </li>
  );
}

function Waiting({ projectId, invitation }: Omit<OneProps, 'mayEdit'>) {
  const { t } = useTranslation('invitations');
  const queryClient = useQueryClient();
  const say = useToast();
  const params = { path: { invitation_id: invitation.id } };
  const done = async (word: string) => {
    say(word);
    await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
  };
  const remind = useMutation({
    mutationFn: () => body(api.POST('/api/v1/invitations/{invitation_id}/reminder', { params })),
    onSuccess: () => done(t('remindedNow', { name: invitation.name })),
  });
  const cancel = useMutation({
    mutationFn: () =>
      body(api.POST('/api/v1/invitations/{invitation_id}/cancellation', { params })),
    onSuccess: () => done(t('cancelledNow', { name: invitation.name })),
  });
  const error = remind.error ?? cancel.error;
  return (
    <>
      <Row>
        <Button size="small" busy={remind.isPending} onClick={() => remind.mutate()}>
          {t('remind')}
          <span className="ds-sr-only">: {invitation.name}</span>
        </Button>
        <ConfirmButton
          size="small"
          variant="quiet"
          title={t('cancelTitle', { name: invitation.name })}
          question={t('cancelQuestion')}
          confirmLabel={t('cancel')}
          busy={cancel.isPending}
          onConfirm={() => cancel.mutate()}
        >
          {t('cancel')}
          <span className="ds-sr-only">: {invitation.name}</span>
        </ConfirmButton>
      </Row>
      {error ? <ProblemAlert error={error} /> : null}
    </>
  );
}
