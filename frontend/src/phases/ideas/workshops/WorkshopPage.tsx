/** One workshop: when and where, who comes, what was proposed, what was agreed. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiOrigin } from '@/api/config';
import { may, projectQuery } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button, ButtonHref } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Facts } from '@/ui/Facts';
import { Icon } from '@/ui/Icon';
import { Row, Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { CancelForm } from './CancelForm';
import { CapturedPanel } from './CapturedPanel';
import { sayWhen } from './copenhagen';
import { InviteesPanel } from './InviteesPanel';
import { MyAnswer } from './MyAnswer';
import { NotesPanel } from './NotesPanel';
import { workshopQuery } from './queries';
import { VoicesPanel } from './VoicesPanel';
import { WorkshopForm } from './WorkshopForm';
import styles from './Workshops.module.css';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/workshops/$workshopId');

export function WorkshopPage() {
  const { t, i18n } = useTranslation('workshops');
  const format = useFormat();
  const { projectId, workshopId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: workshop } = useSuspenseQuery(workshopQuery(projectId, workshopId));
  const [open, setOpen] = useState<'edit' | 'cancel' | null>(null);
  const stands = project.state === 'active' && !workshop.cancelled_at;
  const leads = stands && may(project, 'ideas:challenge:edit');
  const ended = Date.parse(workshop.ends_at) <= Date.now();
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        above={
          <Link to="/projects/$projectId/ideas/workshops" params={{ projectId }}>
            {t('back')}
          </Link>
        }
        title={workshop.title}
        lead={workshop.purpose ? <span className={styles.purpose}>{workshop.purpose}</span> : null}
        actions={
          <>
            {leads ? (
              <Button icon={<Icon name="edit" />} onClick={() => setOpen('edit')}>
                {t('form.edit')}
              </Button>
            ) : null}
            {leads && !ended ? (
              <Button variant="quiet" onClick={() => setOpen('cancel')}>
                {t('cancel.button')}
              </Button>
            ) : null}
          </>
        }
      />
      {workshop.cancelled_at ? (
        <Alert
          tone="warning"
          title={t('cancel.told', { date: format.date(workshop.cancelled_at) })}
        >
          <p>{workshop.cancel_reason}</p>
        </Alert>
      ) : null}
      <Facts
        columns
        facts={[
          {
            name: t('when'),
            value: `${sayWhen(workshop.starts_at, workshop.ends_at, i18n.language)} (${t('danishTime')})`,
          },
          { name: t('where'), value: workshop.place },
          { name: t('facilitator'), value: workshop.facilitator_name },
          { name: t('challenge'), value: workshop.challenge_question },
        ]}
      />
      <Row>
        <ButtonHref
          href={`${apiOrigin()}/api/v1/workshops/${workshop.id}/calendar.ics`}
          download
          icon={<Icon name="download" />}
        >
          {t('calendar')}
        </ButtonHref>
      </Row>
      {stands && !ended && workshop.my_answer ? (
        <MyAnswer projectId={projectId} workshop={workshop} />
      ) : null}
      <CapturedPanel projectId={projectId} workshop={workshop} leads={leads} />
      <VoicesPanel workshop={workshop} held={Date.parse(workshop.starts_at) <= Date.now()} />
      <InviteesPanel project={project} workshop={workshop} leads={leads} />
      <NotesPanel projectId={projectId} workshop={workshop} leads={leads} />
      <Dialog wide open={open === 'edit'} onClose={() => setOpen(null)} title={t('form.edit')}>
        <WorkshopForm projectId={projectId} workshop={workshop} onDone={() => setOpen(null)} />
      </Dialog>
      <Dialog open={open === 'cancel'} onClose={() => setOpen(null)} title={t('cancel.title')}>
        <CancelForm projectId={projectId} workshop={workshop} onDone={() => setOpen(null)} />
      </Dialog>
    </Stack>
  );
}
