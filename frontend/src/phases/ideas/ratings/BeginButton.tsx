/** Begins rating, or goes on: the ideas are given, and the first of them is shown. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { Button, type ButtonLook } from '@/ui/Button';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { type RatingRound, ratingsKey, shareQuery } from './queries';

interface BeginButtonProps extends ButtonLook {
  projectId: string;
  round: RatingRound;
}

export function BeginButton({ projectId, round, ...look }: BeginButtonProps) {
  const { t } = useTranslation('ratings');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () =>
      body(
        api.PUT('/api/v1/rating-rounds/{rating_round_id}/share', {
          params: { path: { rating_round_id: round.id } },
        }),
      ),
    onSuccess: async (share) => {
      await queryClient.invalidateQueries({ queryKey: ratingsKey(projectId) });
      queryClient.setQueryData(shareQuery(projectId, round.id).queryKey, share);
      await navigate({
        to: '/projects/$projectId/ideas/ratings/$roundId/rate',
        params: { projectId, roundId: round.id },
      });
    },
  });
  return (
    <>
      <Button {...look} busy={begin.isPending} onClick={() => begin.mutate()}>
        {t(round.my_asked > 0 ? 'goOn' : 'begin')}
        <VisuallyHidden>: {round.question}</VisuallyHidden>
      </Button>
      {begin.error ? <ProblemAlert error={begin.error} /> : null}
    </>
  );
}
