/** Who is invited, what they answered, and who came. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import type { Project } from '@/api/projects';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import { InviteForm } from './InviteForm';
import { useInviteeColumns } from './inviteeColumns';
import { inviteesQuery, type Workshop, workshopKey } from './queries';

interface InviteesPanelProps {
  project: Project;
  workshop: Workshop;
  leads: boolean;
}

export function InviteesPanel({ project, workshop, leads }: InviteesPanelProps) {
  const { t } = useTranslation('workshops');
  const [inviting, setInviting] = useState(false);
  const { data: invitees } = useSuspenseQuery(inviteesQuery(project.id, workshop.id));
  const { columns, error } = useInviteeColumns(project.id, workshop, leads);
  const ahead = Date.parse(workshop.starts_at) > Date.now();
  const waiting = invitees.some(({ answer, user_id }) => user_id && answer === 'awaited');
  const invite = (
    <Button icon={<Icon name="plus" />} onClick={() => setInviting(true)}>
      {t('invitees.invite')}
    </Button>
  );
  return (
    <Panel
      title={t('invitees.title')}
      level={3}
      description={
        invitees.length > 0
          ? t('invitees.summary', {
              coming: workshop.coming,
              maybe: workshop.maybe,
              awaited: workshop.awaited,
            })
          : undefined
      }
      actions={
        leads && invitees.length > 0 ? (
          <>
            {ahead && waiting ? <Remind projectId={project.id} workshopId={workshop.id} /> : null}
            {invite}
          </>
        ) : null
      }
    >
      {error ? <ProblemAlert error={error} /> : null}
      <DataTable
        caption={t('invitees.title')}
        rows={invitees}
        rowKey={(invitee) => invitee.id}
        columns={columns}
        dense
        empty={
          <EmptyState icon="people" title={t('invitees.empty')} action={leads ? invite : null}>
            {leads ? t('invitees.emptyText') : null}
          </EmptyState>
        }
      />
      <Dialog
        wide
        open={inviting}
        onClose={() => setInviting(false)}
        title={t('invitees.inviteTitle')}
      >
        <InviteForm
          project={project}
          workshopId={workshop.id}
          invited={invitees}
          onDone={() => setInviting(false)}
        />
      </Dialog>
    </Panel>
  );
}

function Remind({ projectId, workshopId }: { projectId: string; workshopId: string }) {
  const { t } = useTranslation('workshops');
  const queryClient = useQueryClient();
  const say = useToast();
  const remind = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/workshops/{workshop_id}/reminders', {
          params: { path: { workshop_id: workshopId } },
        }),
      ),
    onSuccess: async ({ reminded }) => {
      await queryClient.invalidateQueries({ queryKey: workshopKey(projectId, workshopId) });
      say(
        reminded > 0 ? t('invitees.remindDone', { count: reminded }) : t('invitees.remindNobody'),
      );
    },
  });
  return (
    <>
      <Button icon={<Icon name="bell" />} busy={remind.isPending} onClick={() => remind.mutate()}>
        {t('invitees.remind')}
      </Button>
      {remind.error ? <ProblemAlert error={remind.error} /> : null}
    </>
  );
}
