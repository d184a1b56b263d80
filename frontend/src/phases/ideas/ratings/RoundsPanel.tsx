/** The project's rating rounds: what is asked, how far it has come, and the next step for me. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { Tag } from '@/ui/Tag';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import styles from '../Ideas.module.css';
import type { Challenge } from '../queries';
import { BeginButton } from './BeginButton';
import { type RatingRound, roundsQuery } from './queries';
import { RoundForm } from './RoundForm';

interface RoundsPanelProps {
  projectId: string;
  challenges: readonly Challenge[];
  mayOpen: boolean;
}

export function RoundsPanel({ projectId, challenges, mayOpen }: RoundsPanelProps) {
  const { t } = useTranslation('ratings');
  const { data: rounds } = useSuspenseQuery(roundsQuery(projectId));
  const [opening, setOpening] = useState(false);
  const hasIdeas = challenges.some((challenge) => challenge.idea_count > 0);
  const opens = mayOpen && hasIdeas;
  if (rounds.length === 0 && !opens) return null;
  return (
    <Panel
      title={t('title')}
      level={3}
      tone="plain"
      description={t('lead')}
      actions={
        opens ? (
          <Button icon={<Icon name="scale" />} onClick={() => setOpening(true)}>
            {t('open')}
          </Button>
        ) : null
      }
    >
      {rounds.length > 0 ? (
        <ul className={styles.challenges} aria-label={t('rounds')}>
          {rounds.map((round) => (
            <RoundCard key={round.id} projectId={projectId} round={round} />
          ))}
        </ul>
      ) : null}
      <Dialog open={opening} onClose={() => setOpening(false)} title={t('openTitle')} wide>
        <RoundForm projectId={projectId} challenges={challenges} onDone={() => setOpening(false)} />
      </Dialog>
    </Panel>
  );
}

function RoundCard({ projectId, round }: { projectId: string; round: RatingRound }) {
  const { t } = useTranslation('ratings');
  const seesResult = round.state === 'closed' || round.my_finished;
  return (
    <Card as="li" className={styles.challenge}>
      <h4 className={styles.question}>{round.question}</h4>
      <p className={styles.background}>{t('about', { challenge: round.challenge_question })}</p>
      <RoundState round={round} />
      <Row>
        {round.open_to_me ? <BeginButton size="small" projectId={projectId} round={round} /> : null}
        <ButtonLink
          size="small"
          variant={round.open_to_me ? 'quiet' : 'secondary'}
          to="/projects/$projectId/ideas/ratings/$roundId"
          params={{ projectId, roundId: round.id }}
        >
          {t(seesResult ? 'see' : 'look')}
          <VisuallyHidden>: {round.question}</VisuallyHidden>
        </ButtonLink>
      </Row>
    </Card>
  );
}

export function RoundState({ round }: { round: RatingRound }) {
  const { t } = useTranslation('ratings');
  const format = useFormat();
  const open = round.state === 'open';
  return (
    <p className={styles.about}>
      <Tag tone={open ? 'success' : 'neutral'}>{t(`state.${round.state}`)}</Tag>
      <span>{t(open ? 'until' : 'closedOn', { date: format.dateTime(round.closes_at) })}</span>
      <span>
        {round.finished_count > 0
          ? t('finished', { count: round.finished_count })
          : t('noneFinished')}
      </span>
    </p>
  );
}
