/** How people without an account can answer a challenge: its public page, and paper. */
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '@/ui/Button';
import { Row } from '@/ui/Layout';
import { useToast } from '@/ui/Toast';
import type { Challenge } from '../queries';
import styles from './PublicPage.module.css';

interface PublicWaysProps {
  projectId: string;
  challenge: Challenge;
}

export function PublicWays({ projectId, challenge }: PublicWaysProps) {
  const { t } = useTranslation('ideas');
  const say = useToast();
  const params = { projectId, challengeId: challenge.id };
  const address = `${window.location.origin}/public/challenges/${challenge.id}`;
  const of = <span className="ds-sr-only">: {challenge.question}</span>;
  return (
    <div>
      {challenge.answerable_by === 'public' ? (
        <p className={styles.address}>
          {t('ways.address')} <a href={address}>{address}</a>
        </p>
      ) : null}
      <Row>
        {challenge.answerable_by === 'public' ? (
          <Button
            size="small"
            variant="quiet"
            onClick={() =>
              void navigator.clipboard.writeText(address).then(() => say(t('ways.copied')))
            }
          >
            {t('ways.copy')}
            {of}
          </Button>
        ) : null}
        <ButtonLink
          size="small"
          variant="quiet"
          to="/projects/$projectId/challenges/$challengeId/paper"
          params={params}
        >
          {t('ways.paper')}
          {of}
        </ButtonLink>
        {challenge.state === 'open' ? (
          <ButtonLink
            size="small"
            variant="quiet"
            to="/projects/$projectId/challenges/$challengeId/transcribe"
            params={params}
          >
            {t('ways.transcribe')}
            {of}
          </ButtonLink>
        ) : null}
      </Row>
    </div>
  );
}
