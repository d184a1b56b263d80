/** The project's challenges: what is asked, of whom, until when. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { useToast } from '@/ui/Toast';
import { ChallengeForm } from './ChallengeForm';
import { ChallengeFiles, ChallengePictures, ChangeChallengeFiles } from './files/ChallengeFiles';
import styles from './Ideas.module.css';
import { PublicWays } from './public/PublicWays';
import type { Challenge } from './queries';

interface ChallengesPanelProps {
  projectId: string;
  challenges: readonly Challenge[];
  mayEdit: boolean;
}

export function ChallengesPanel({ projectId, challenges, mayEdit }: ChallengesPanelProps) {
  const { t } = useTranslation('ideas');
  const [shown, setShown] = useState<Challenge | 'new' | null>(null);
  const opener = mayEdit ? (
    <Button
      variant={challenges.length === 0 ? 'primary' : 'secondary'}
      icon={<Icon name="plus" />}
      onClick={() => setShown('new')}
    >
      {t('challenge.open')}
    </Button>
  ) : null;
  return (
    <Panel
      title={t('challenge.title')}
      level={3}
      tone="plain"
      actions={challenges.length > 0 ? opener : null}
    >
      {challenges.length === 0 ? (
        <EmptyState title={t('challenge.empty')} action={opener}>
          {t(mayEdit ? 'challenge.emptyText' : 'challenge.emptyMember')}
        </EmptyState>
      ) : (
        <ul className={styles.challenges}>
          {challenges.map((challenge) => (
            <ChallengeCard
              key={challenge.id}
              projectId={projectId}
              challenge={challenge}
              onEdit={mayEdit ? () => setShown(challenge) : undefined}
            />
          ))}
        </ul>
      )}
      <Dialog
        open={shown !== null}
        onClose={() => setShown(null)}
        title={t(shown === 'new' ? 'challenge.openTitle' : 'challenge.edit')}
        wide
      >
        {shown ? (
          <ChallengeForm
            projectId={projectId}
            challenge={shown === 'new' ? undefined : shown}
            onDone={() => setShown(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

interface ChallengeCardProps {
  projectId: string;
  challenge: Challenge;
  onEdit: (() => void) | undefined;
}

function ChallengeCard({ projectId, challenge, onEdit }: ChallengeCardProps) {
  const { t } = useTranslation(['ideas', 'ideaDetails']);
  const format = useFormat();
  return (
    <Card as="li" className={styles.challenge}>
      <ChallengePictures projectId={projectId} challengeId={challenge.id} />
      <h4 className={styles.question}>{challenge.question}</h4>
      {challenge.background ? <p className={styles.background}>{challenge.background}</p> : null}
      <ChallengeFiles projectId={projectId} challengeId={challenge.id} />
      {challenge.target_group ? (
        <p className={styles.background}>
          {t('targetGroup', { ns: 'ideaDetails' })}: {challenge.target_group}
        </p>
      ) : null}
      <p className={styles.about}>
        <Tag tone={challenge.state === 'open' ? 'success' : 'neutral'}>
          {t(`challenge.state.${challenge.state}`)}
        </Tag>
        {challenge.state === 'upcoming' ? (
          <span>{t('challenge.from', { date: format.dateTime(challenge.opens_at) })}</span>
        ) : null}
        {challenge.state === 'open' && challenge.closes_at ? (
          <span>{t('challenge.until', { date: format.dateTime(challenge.closes_at) })}</span>
        ) : null}
        <span>{t(`challenge.answerable.${challenge.answerable_by}`)}</span>
        <Link
          to="/projects/$projectId/ideas"
          params={{ projectId }}
          search={{ challenge: challenge.id }}
        >
          {t('challenge.ideas', { count: challenge.idea_count })}
        </Link>
      </p>
      {challenge.open_to_me || onEdit ? (
        <Row>
          {challenge.open_to_me ? (
            <ButtonLink
              size="small"
              to="/projects/$projectId/ideas/new"
              params={{ projectId }}
              search={{ challenge: challenge.id }}
            >
              {t('challenge.answer')}
              <span className="ds-sr-only">: {challenge.question}</span>
            </ButtonLink>
          ) : null}
          {onEdit ? (
            <>
              <Button
                size="small"
                variant="quiet"
                icon={<Icon name="edit" />}
                aria-label={`${t('challenge.edit')}: ${challenge.question}`}
                onClick={onEdit}
              >
                {t('challenge.edit')}
              </Button>
              <ChangeChallengeFiles
                projectId={projectId}
                challengeId={challenge.id}
                question={challenge.question}
              />
              <CloseOrReopen projectId={projectId} challenge={challenge} />
            </>
          ) : null}
        </Row>
      ) : null}
      {onEdit ? <PublicWays projectId={projectId} challenge={challenge} /> : null}
    </Card>
  );
}

function CloseOrReopen({ projectId, challenge }: { projectId: string; challenge: Challenge }) {
  const { t } = useTranslation('ideas');
  const queryClient = useQueryClient();
  const say = useToast();
  const closed = challenge.state === 'closed';
  const change = useMutation({
    mutationFn: () =>
      body(
        api.PATCH('/api/v1/challenges/{challenge_id}', {
          params: { path: { challenge_id: challenge.id } },
          headers: ifMatch(challenge.version),
          body: { closes_at: closed ? null : new Date().toISOString() },
        }),
      ),
    onSuccess: () => say(t(closed ? 'challenge.reopened' : 'challenge.closed')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: projectKey(projectId) }),
  });
  if (challenge.state === 'upcoming') return null;
  const words = t(closed ? 'challenge.reopen' : 'challenge.close');
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        busy={change.isPending}
        aria-label={`${words}: ${challenge.question}`}
        onClick={() => change.mutate()}
      >
        {words}
      </Button>
      {change.error ? <ProblemAlert error={change.error} /> : null}
    </>
  );
}
