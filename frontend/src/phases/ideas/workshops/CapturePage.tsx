/** Catching ideas while people talk: a line, Enter, the next; by keyboard, and without a connection. */
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { ButtonLink } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { CapturedList } from './CapturedList';
import { CaptureField } from './CaptureField';
import { usePost } from './capturing';
import { writeLine } from './lines';
import { type CapturedIdea, capturedQuery, workshopQuery } from './queries';
import { useQueue } from './queue';
import { RefusedLines, WaitingLines } from './WaitingLines';
import styles from './Workshops.module.css';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/workshops/$workshopId/capture');
const OTHERS_EVERY = 5000;

export function CapturePage() {
  const { t } = useTranslation('workshops');
  const { projectId, workshopId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: workshop } = useSuspenseQuery(workshopQuery(projectId, workshopId));
  const open =
    project.state === 'active' && !workshop.cancelled_at && may(project, 'ideas:challenge:edit');
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        title={t('capture.title')}
        above={
          <Link
            to="/projects/$projectId/ideas/workshops/$workshopId"
            params={{ projectId, workshopId }}
          >
            {workshop.title}
          </Link>
        }
        lead={workshop.challenge_question}
      />
      {open ? (
        <Capturing projectId={projectId} workshopId={workshopId} />
      ) : (
        <EmptyState
          title={t('capture.closed')}
          action={
            <ButtonLink
              to="/projects/$projectId/ideas/workshops/$workshopId"
              params={{ projectId, workshopId }}
            >
              {t('capture.done')}
            </ButtonLink>
          }
        >
          {t('capture.closedText')}
        </EmptyState>
      )}
    </Stack>
  );
}

function Capturing({ projectId, workshopId }: { projectId: string; workshopId: string }) {
  const { t } = useTranslation('workshops');
  const queryClient = useQueryClient();
  const query = capturedQuery(projectId, workshopId);
  const { data: caught = [], error } = useQuery({ ...query, refetchInterval: OTHERS_EVERY });
  const [news, setNews] = useState('');
  const [typed, setTyped] = useState('');
  const { post, undoing, takeBackLast } = usePost(projectId, workshopId);
  const queue = useQueue(workshopId, post, (idea) => {
    setNews(t('capture.saved', { title: idea.title }));
    queryClient.setQueryData(query.queryKey, (former: CapturedIdea[] = []) =>
      former.some(({ id }) => id === idea.id) ? former : [idea, ...former],
    );
  });
  const undo = async () => {
    const back = queue.undo() ?? (await takeBackLast(caught));
    if (!back) return;
    setNews(t('capture.undone'));
    setTyped((present) => present || writeLine(back));
  };
  const waiting = queue.lines.filter((line) => !line.refused);
  const mine = queue.lines.length > 0 || caught.length > 0;
  return (
    <>
      <CaptureField
        typed={typed}
        onType={setTyped}
        onLine={queue.add}
        undo={mine ? { busy: undoing.isPending, onUndo: () => void undo() } : null}
      />
      <p role="status" className={styles.news}>
        {queue.stuck && waiting.length > 0 ? t('capture.waiting', { count: waiting.length }) : news}
      </p>
      {undoing.error ? <ProblemAlert error={undoing.error} /> : null}
      <RefusedLines
        lines={queue.lines.filter((line) => line.refused)}
        onAgain={(line) => {
          queue.drop(line.key);
          setTyped(writeLine(line));
        }}
        onDrop={(line) => queue.drop(line.key)}
      />
      <Panel title={t('capture.count', { count: caught.length })} level={3}>
        {error && !queue.stuck ? <ProblemAlert error={error} /> : null}
        <WaitingLines lines={waiting} />
        <CapturedList projectId={projectId} ideas={caught} />
      </Panel>
      <div>
        <ButtonLink
          to="/projects/$projectId/ideas/workshops/$workshopId"
          params={{ projectId, workshopId }}
        >
          {t('capture.done')}
        </ButtonLink>
      </div>
    </>
  );
}
