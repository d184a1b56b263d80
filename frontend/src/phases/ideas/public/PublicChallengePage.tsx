/** A public challenge: what is asked, and a form that works for somebody without an account. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { PublicIdeaForm } from './PublicIdeaForm';
import styles from './PublicPage.module.css';
import { PublicPictures } from './PublicPictures';
import { type PublicIdeaReceipt, publicChallengeQuery } from './queries';

const route = getRouteApi('/public/challenges/$challengeId');

export function PublicChallengePage() {
  const { t } = useTranslation('publicPage');
  const format = useFormat();
  const { challengeId } = route.useParams();
  const { data: challenge } = useSuspenseQuery(publicChallengeQuery(challengeId));
  const [receipt, setReceipt] = useState<PublicIdeaReceipt | null>(null);
  return (
    <div className={styles.page}>
      <PageHeader
        above={
          <p className={styles.asker}>{t('asks', { municipality: challenge.municipality_name })}</p>
        }
        title={challenge.question}
        lead={
          challenge.state === 'open' && challenge.closes_at
            ? t('until', { date: format.dateTime(challenge.closes_at) })
            : undefined
        }
      />
      <PublicPictures challenge={challenge} />
      {challenge.background ? <p className={styles.background}>{challenge.background}</p> : null}
      {challenge.target_group ? (
        <p className={styles.background}>{t('target', { group: challenge.target_group })}</p>
      ) : null}
      {receipt ? (
        <Receipt receipt={receipt} onMore={() => setReceipt(null)} />
      ) : challenge.state === 'open' ? (
        <PublicIdeaForm challenge={challenge} onSent={setReceipt} />
      ) : (
        <Alert tone="info" title={t(`notOpen.${challenge.state}`)}>
          {challenge.state === 'upcoming'
            ? t('notOpen.from', { date: format.dateTime(challenge.opens_at) })
            : t('notOpen.thanks')}
        </Alert>
      )}
    </div>
  );
}

function Receipt({ receipt, onMore }: { receipt: PublicIdeaReceipt; onMore: () => void }) {
  const { t } = useTranslation('publicPage');
  return (
    <Alert
      tone="success"
      role="status"
      title={t(`next.${receipt.next}`)}
      actions={<Button onClick={onMore}>{t('another')}</Button>}
    >
      {t(`nextText.${receipt.next}`)}
    </Alert>
  );
}
