/** Rating on a phone: one idea a screen, big buttons, every answer kept at once. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { Button, ButtonLink } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Row, Stack } from '@/ui/Layout';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ProgressBar } from '@/ui/ProgressBar';
import { useToast } from '@/ui/Toast';
import { BeginButton } from './BeginButton';
import { IdeaToRate } from './IdeaToRate';
import { type RatingRound, ratingsKey, roundQuery, type Share, shareQuery } from './queries';
import styles from './Ratings.module.css';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/ratings/$roundId/rate');

export function RatePage() {
  const { t } = useTranslation('ratings');
  const { projectId, roundId } = route.useParams();
  const { data: round } = useSuspenseQuery(roundQuery(projectId, roundId));
  const { data: share } = useSuspenseQuery(shareQuery(projectId, roundId));
  const toRound = (
    <ButtonLink
      to="/projects/$projectId/ideas/ratings/$roundId"
      params={{ projectId, roundId }}
      variant={round.open_to_me ? 'quiet' : 'primary'}
    >
      {t(round.open_to_me ? 'rate.later' : 'see')}
    </ButtonLink>
  );
  return (
    <Stack gap="large" className={styles.page}>
      <PageHeader level={2} title={round.question} />
      {round.open_to_me && share.begun ? (
        <Rating round={round} share={share} later={toRound} />
      ) : (
        <EmptyState
          icon={round.my_finished ? 'check' : 'scale'}
          title={t(
            round.my_finished ? 'rate.done' : round.open_to_me ? 'intro.title' : 'rate.shut',
          )}
          action={
            round.open_to_me ? (
              <BeginButton variant="primary" projectId={projectId} round={round} />
            ) : (
              toRound
            )
          }
        >
          {t(
            round.my_finished
              ? 'rate.doneText'
              : round.open_to_me
                ? 'intro.secret'
                : 'rate.shutText',
          )}
        </EmptyState>
      )}
    </Stack>
  );
}

interface RatingProps {
  round: RatingRound;
  share: Share;
  later: React.ReactNode;
}

function Rating({ round, share, later }: RatingProps) {
  const { t } = useTranslation('ratings');
  const { projectId, roundId } = route.useParams();
  const queryClient = useQueryClient();
  const total = share.items.length;
  const [at, setAt] = useState(() => {
    const first = share.items.findIndex((item) => item.answered_at === null);
    return first < 0 ? total : first;
  });
  const rate = useMutation({
    mutationFn: ({ ideaId, score }: { ideaId: string; score: number | null }) =>
      body(
        api.PUT('/api/v1/rating-rounds/{rating_round_id}/ratings/{idea_id}', {
          params: { path: { rating_round_id: roundId, idea_id: ideaId } },
          body: { score },
        }),
      ),
    onSuccess: (changed) => {
      queryClient.setQueryData(shareQuery(projectId, roundId).queryKey, changed);
      setAt(at + 1);
    },
  });
  const item = share.items[at];
  return (
    <Stack gap="large">
      <ProgressBar
        label={t('rate.progress')}
        done={share.items.filter((each) => each.answered_at !== null).length}
        total={total}
        reading={t('rate.reading', { at: Math.min(at + 1, total), total })}
      />
      {rate.error ? <ProblemAlert error={rate.error} /> : null}
      {item ? (
        <IdeaToRate
          key={item.idea_id}
          round={round}
          item={item}
          at={at + 1}
          busy={rate.isPending}
          onRate={(score) => rate.mutate({ ideaId: item.idea_id, score })}
        />
      ) : (
        <HandIn />
      )}
      <Row>
        {at > 0 ? (
          <Button size="large" onClick={() => setAt(at - 1)}>
            {t('rate.previous')}
          </Button>
        ) : null}
        {item?.answered_at ? (
          <Button size="large" onClick={() => setAt(at + 1)}>
            {t('rate.next')}
          </Button>
        ) : null}
        {later}
      </Row>
    </Stack>
  );
}

function HandIn() {
  const { t } = useTranslation('ratings');
  const { projectId, roundId } = route.useParams();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const say = useToast();
  const finish = useMutation({
    mutationFn: () =>
      body(
        api.PUT('/api/v1/rating-rounds/{rating_round_id}/share/finished', {
          params: { path: { rating_round_id: roundId } },
        }),
      ),
    onSuccess: async () => {
      say(t('rate.handedIn'));
      await navigate({
        to: '/projects/$projectId/ideas/ratings/$roundId',
        params: { projectId, roundId },
      });
      await queryClient.invalidateQueries({ queryKey: ratingsKey(projectId) });
      await queryClient.invalidateQueries({ queryKey: ['work'] });
    },
  });
  return (
    <section className={styles.question}>
      <h3 className={styles.words}>{t('rate.ready')}</h3>
      <p>{t('rate.readyText')}</p>
      {finish.error ? <ProblemAlert error={finish.error} /> : null}
      <Button
        size="large"
        variant="primary"
        fullWidth
        busy={finish.isPending}
        onClick={() => finish.mutate()}
      >
        {t('rate.handIn')}
      </Button>
    </section>
  );
}
