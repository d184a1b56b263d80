/** One rating round: what is asked, the way to rate, and the result once one may see it. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { may, projectQuery } from '@/api/projects';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { EmptyState } from '@/ui/EmptyState';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import { BeginButton } from './BeginButton';
import { type RatingRound, ratingsKey, resultQuery, roundQuery } from './queries';
import { Ranking } from './Ranking';
import { RoundState } from './RoundsPanel';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/ratings/$roundId');

export function RoundPage() {
  const { t } = useTranslation('ratings');
  const { projectId, roundId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: round } = useSuspenseQuery(roundQuery(projectId, roundId));
  const { data: result } = useSuspenseQuery(resultQuery(projectId, roundId));
  const mayClose =
    project.state === 'active' && round.state === 'open' && may(project, 'ideas:challenge:edit');
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        above={
          <Link to="/projects/$projectId/ideas" params={{ projectId }}>
            {t('back')}
          </Link>
        }
        title={round.question}
        lead={t('about', { challenge: round.challenge_question })}
        actions={mayClose ? <CloseNow projectId={projectId} round={round} /> : null}
      />
      <RoundState round={round} />
      {round.open_to_me ? <Invitation projectId={projectId} round={round} /> : null}
      {result.withheld === null ? (
        <Ranking projectId={projectId} round={round} result={result} />
      ) : null}
      {result.withheld === 'too_few' || (result.withheld && !round.open_to_me) ? (
        <EmptyState icon="scale" title={t(`withheld.${result.withheld}`)}>
          {t(`withheld.${result.withheld}Text`)}
        </EmptyState>
      ) : null}
    </Stack>
  );
}

function Invitation({ projectId, round }: { projectId: string; round: RatingRound }) {
  const { t } = useTranslation('ratings');
  const left = round.my_asked - round.my_answered;
  return (
    <Panel title={t('intro.title')} level={3} tone="tinted">
      <p>{t('intro.text', { count: round.my_asked || round.ideas_each })}</p>
      <p>{t('intro.secret')}</p>
      {round.my_answered > 0 && left > 0 ? <p>{t('intro.left', { count: left })}</p> : null}
      <div>
        <BeginButton variant="primary" size="large" projectId={projectId} round={round} />
      </div>
    </Panel>
  );
}

function CloseNow({ projectId, round }: { projectId: string; round: RatingRound }) {
  const { t } = useTranslation('ratings');
  const queryClient = useQueryClient();
  const say = useToast();
  const close = useMutation({
    mutationFn: () =>
      body(
        api.PATCH('/api/v1/rating-rounds/{rating_round_id}', {
          params: { path: { rating_round_id: round.id } },
          headers: ifMatch(round.version),
          body: { closes_at: new Date().toISOString() },
        }),
      ),
    onSuccess: () => say(t('close.done')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ratingsKey(projectId) }),
  });
  return (
    <>
      <ConfirmButton
        busy={close.isPending}
        title={t('close.title')}
        question={t('close.question')}
        confirmLabel={t('close.confirm')}
        onConfirm={() => close.mutate()}
      >
        {t('close.now')}
      </ConfirmButton>
      {close.error ? <ProblemAlert error={close.error} /> : null}
    </>
  );
}
