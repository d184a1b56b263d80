/** For those who lead: what was flagged, why, and what to do about it. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/api/client';
import { may, projectQuery } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { Row, Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { useToast } from '@/ui/Toast';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import ideas from '../Ideas.module.css';
import { ideasKey } from '../queries';
import { HideButton } from './HideButton';
import { type FlaggedItem, flaggedQuery } from './queries';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/flags');

export function FlagsPage() {
  const { t } = useTranslation('discussion');
  const { projectId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: flagged } = useSuspenseQuery(flaggedQuery(projectId));
  const mayAct = project.state === 'active' && may(project, 'ideas:idea:answer');
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        above={
          <Link to="/projects/$projectId/ideas" params={{ projectId }}>
            {t('queue.back')}
          </Link>
        }
        title={t('queue.title')}
        lead={t('queue.lead')}
      />
      {flagged.length === 0 ? (
        <EmptyState icon="check" title={t('queue.empty')}>
          {t('queue.emptyText')}
        </EmptyState>
      ) : (
        <ul className={ideas.challenges} aria-label={t('queue.title')}>
          {flagged.map((item) => (
            <Flagged
              key={item.comment_id ?? item.idea_id}
              projectId={projectId}
              item={item}
              mayAct={mayAct}
            />
          ))}
        </ul>
      )}
    </Stack>
  );
}

interface FlaggedProps {
  projectId: string;
  item: FlaggedItem;
  mayAct: boolean;
}

function Flagged({ projectId, item, mayAct }: FlaggedProps) {
  const { t } = useTranslation('discussion');
  const format = useFormat();
  const author = item.author_name ?? t('queue.unknown');
  return (
    <Card as="li" className={ideas.challenge}>
      <p className={ideas.about}>
        <strong>{t(item.comment_id ? 'queue.comment' : 'queue.idea', { name: author })}</strong>
        <Link to="/projects/$projectId/ideas/$ideaId" params={{ projectId, ideaId: item.idea_id }}>
          {item.idea_title}
        </Link>
      </p>
      {item.text ? <p className={ideas.text}>{item.text}</p> : null}
      <p className={ideas.about}>
        {item.reasons.map(({ reason, count }) => (
          <Tag key={reason} tone="warning">
            {t(`flag.reason.${reason}`)}
            {count > 1 ? ` · ${format.number(count)}` : ''}
          </Tag>
        ))}
        <span>{t('queue.since', { date: format.dateTime(item.flagged_at) })}</span>
      </p>
      {item.words.map((words) => (
        <blockquote key={words} className={ideas.answer}>
          {words}
        </blockquote>
      ))}
      {mayAct ? (
        <Row>
          {item.comment_id ? (
            <HideButton projectId={projectId} commentId={item.comment_id} author={author} />
          ) : null}
          <Dismiss projectId={projectId} item={item} author={author} />
        </Row>
      ) : null}
      {mayAct && !item.comment_id ? <p className={ideas.noText}>{t('queue.ideaHelp')}</p> : null}
    </Card>
  );
}

function Dismiss({ projectId, item, author }: Omit<FlaggedProps, 'mayAct'> & { author: string }) {
  const { t } = useTranslation('discussion');
  const queryClient = useQueryClient();
  const say = useToast();
  const dismiss = useMutation({
    mutationFn: () =>
      item.comment_id
        ? done(
            api.PUT('/api/v1/comments/{comment_id}/flags/dismissed', {
              params: { path: { comment_id: item.comment_id } },
            }),
          )
        : done(
            api.PUT('/api/v1/ideas/{idea_id}/flags/dismissed', {
              params: { path: { idea_id: item.idea_id } },
            }),
          ),
    onSuccess: () => say(t('queue.dismissed')),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ideasKey(projectId) }),
        queryClient.invalidateQueries({ queryKey: ['work'] }),
      ]),
  });
  return (
    <>
      <Button size="small" busy={dismiss.isPending} onClick={() => dismiss.mutate()}>
        {t('queue.dismiss')}
        <VisuallyHidden>: {author}</VisuallyHidden>
      </Button>
      {dismiss.error ? <ProblemAlert error={dismiss.error} /> : null}
    </>
  );
}
