/** A pre-mortem: it is a year from now and it failed; everyone writes why, then all look together. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { realityCheckQuery } from '../queries';
import { OpenForm } from './OpenForm';
import { isRunning, premortemsQuery } from './queries';
import { SortingView } from './SortingView';
import { WritingView } from './WritingView';

const route = getRouteApi('/signed-in/projects/$projectId/reality-check/$ideaId/premortem');

export function PremortemPage() {
  const { t } = useTranslation('premortem');
  const format = useFormat();
  const { projectId, ideaId } = route.useParams();
  const { session: chosen } = route.useSearch();
  const [opening, setOpening] = useState(false);
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: check } = useSuspenseQuery(realityCheckQuery(projectId, ideaId));
  const { data: sessions = [] } = useQuery(premortemsQuery(projectId, ideaId));
  const session = sessions.find((one) => one.id === chosen) ?? sessions[0];
  const open = project.state === 'active' && check.idea_status === 'selected';
  const mayLead = open && may(project, 'reality_check:reality_check:edit');
  const mayWrite = open && may(project, 'reality_check:assessment:give');
  const start =
    mayLead && !sessions.some(isRunning) ? (
      <Button variant="primary" onClick={() => setOpening(true)}>
        {t(session ? 'openAgain' : 'open')}
      </Button>
    ) : null;
  const others = sessions.filter((one) => one !== session);
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        title={t('title')}
        lead={t('lead')}
        above={
          <Link to="/projects/$projectId/reality-check/$ideaId" params={{ projectId, ideaId }}>
            {check.idea_title}
          </Link>
        }
        actions={session ? start : null}
      />
      {session ? null : (
        <EmptyState icon="clock" title={t('none')} action={start}>
          {t(mayLead ? 'noneLead' : 'noneText')}
        </EmptyState>
      )}
      {session?.state === 'writing' ? (
        <WritingView ids={{ projectId, ideaId }} session={session} {...{ mayLead, mayWrite }} />
      ) : null}
      {session && session.state !== 'writing' ? (
        <SortingView ids={{ projectId, ideaId }} session={session} mayLead={mayLead} />
      ) : null}
      {others.length > 0 ? (
        <Panel title={t('others')} level={3}>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                <Link
                  to="/projects/$projectId/reality-check/$ideaId/premortem"
                  params={{ projectId, ideaId }}
                  search={{ session: one.id }}
                >
                  {t('session', { date: format.dateTime(one.created_at), count: one.cards })}
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <Dialog open={opening} onClose={() => setOpening(false)} title={t('open')}>
        <OpenForm ids={{ projectId, ideaId }} onDone={() => setOpening(false)} />
      </Dialog>
    </Stack>
  );
}
