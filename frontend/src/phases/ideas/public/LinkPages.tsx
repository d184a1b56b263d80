/** Where the links of our mails lead: the secret stands behind the #, which no server ever sees. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, done } from '@/api/client';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from './PublicPage.module.css';

/** A press, not the visit, confirms: programs that look at links in mails press nothing. */
export function ConfirmPage() {
  const { t } = useTranslation('publicPage');
  const token = useSecret();
  const confirm = useMutation({
    mutationFn: () => body(api.POST('/api/v1/public/idea-confirmations', { body: { token } })),
  });
  return (
    <div className={styles.page}>
      <PageHeader title={t('confirm.title')} lead={confirm.data ? undefined : t('confirm.lead')} />
      {confirm.data ? (
        <Alert tone="success" role="status" title={t('confirm.done')}>
          <p>
            {t('confirm.doneText', {
              title: confirm.data.title,
              municipality: confirm.data.municipality_name,
            })}
          </p>
          {confirm.data.wants_answer ? <p>{t('confirm.willHear')}</p> : null}
        </Alert>
      ) : (
        <Press words={t('confirm.press')} token={token} step={confirm} />
      )}
    </div>
  );
}

export function StopPage() {
  const { t } = useTranslation('publicPage');
  const token = useSecret();
  const stop = useMutation({
    mutationFn: () => done(api.POST('/api/v1/public/idea-mail-stops', { body: { token } })),
  });
  return (
    <div className={styles.page}>
      <PageHeader title={t('stop.title')} lead={stop.isSuccess ? undefined : t('stop.lead')} />
      {stop.isSuccess ? (
        <Alert tone="success" role="status" title={t('stop.done')} />
      ) : (
        <Press words={t('stop.press')} token={token} step={stop} />
      )}
    </div>
  );
}

interface PressProps {
  words: string;
  token: string;
  step: { mutate: () => void; isPending: boolean; error: Error | null };
}

function Press({ words, token, step }: PressProps) {
  const { t } = useTranslation('publicPage');
  if (!token) return <Alert tone="warning" title={t('noSecret')} />;
  return (
    <>
      {step.error ? <ProblemAlert error={step.error} /> : null}
      <div>
        <Button variant="primary" size="large" busy={step.isPending} onClick={() => step.mutate()}>
          {words}
        </Button>
      </div>
    </>
  );
}

/** Reads the secret once and takes it out of the address, so that no history keeps it. */
function useSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (secret) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [secret]);
  return secret;
}
