/** Five minutes for somebody without an account: the idea, four questions, and thanks. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { isProblem } from '@/api/problems';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useServerForm } from '@/ui/useServerForm';
import { type Opinion, OpinionFields, opinionOf, valuesOf } from '../opinion';
import { usePerspectiveName } from '../perspectives';
import styles from '../SayPage.module.css';
import speech from '../speech.module.css';
import { type OpenedLink, openedLinkQuery } from './queries';

export function SayByLinkPage() {
  const { t } = useTranslation('links');
  // Behind the #: the part of an address that is sent to no server and written to no log.
  const secret = useLocation({ select: ({ hash }) => hash });
  const opened = useQuery(openedLinkQuery(secret));
  useNoIndex();
  const wrong = !secret || (isProblem(opened.error) && [404, 422].includes(opened.error.status));
  return (
    <Stack gap="large" className={styles.narrow}>
      <PageHeader title={t('page.title')} lead={wrong ? undefined : t('page.lead')} />
      {wrong ? (
        <Alert tone="danger" title={t('page.wrong')}>
          {t('page.wrongText')}
        </Alert>
      ) : null}
      {opened.error && !wrong ? (
        <ProblemAlert error={opened.error} onRetry={() => void opened.refetch()} />
      ) : null}
      {opened.isLoading ? <Skeleton lines={6} /> : null}
      {opened.data ? <Opened key={secret} secret={secret} opened={opened.data} /> : null}
    </Stack>
  );
}

function Opened({ secret, opened }: { secret: string; opened: OpenedLink }) {
  const { t } = useTranslation('links');
  const format = useFormat();
  const perspective = usePerspectiveName();
  const [correcting, setCorrecting] = useState(opened.said === null);
  return (
    <>
      <section className={styles.idea} aria-label={opened.idea_title}>
        <h2>{opened.idea_title}</h2>
        <p className={styles.text}>{opened.idea_text}</p>
        <p className={styles.as}>
          {t('page.as', {
            label: opened.label,
            perspective: perspective(opened.perspective, false),
            project: opened.project_title,
          })}
        </p>
      </section>
      {opened.open ? null : <Alert>{t('page.closed')}</Alert>}
      {opened.said && !correcting ? (
        <Alert tone="success" title={t('page.thanks')} role="status">
          <p>
            {opened.open ? t('page.thanksText', { date: format.date(opened.expires_at) }) : null}
          </p>
          {opened.open ? (
            <Button size="small" onClick={() => setCorrecting(true)}>
              {t('page.correct')}
            </Button>
          ) : null}
        </Alert>
      ) : null}
      {opened.said?.blocker_answer ? (
        <section className={speech.answer}>
          <h2>{t('page.answer')}</h2>
          <blockquote className={speech.words}>{opened.said.blocker}</blockquote>
          <p className={speech.words}>{opened.said.blocker_answer}</p>
        </section>
      ) : null}
      {opened.open && correcting ? (
        <>
          <p className={styles.as}>{t('page.privacy', { label: opened.label })}</p>
          <SpeakForm secret={secret} opened={opened} onDone={() => setCorrecting(false)} />
        </>
      ) : null}
    </>
  );
}

interface SpeakFormProps {
  secret: string;
  opened: OpenedLink;
  onDone: () => void;
}

function SpeakForm({ secret, opened, onDone }: SpeakFormProps) {
  const { t } = useTranslation('links');
  const queryClient = useQueryClient();
  const form = useServerForm<Opinion, OpenedLink>({
    defaultValues: valuesOf(opened.said ?? undefined),
    send: (values) =>
      body(
        api.POST('/api/v1/personal-link/contribution', {
          params: { header: { 'Samskab-Personal-Link': secret } },
          body: opinionOf(values),
        }),
      ),
    onSent: (said) => {
      queryClient.setQueryData(openedLinkQuery(secret).queryKey, said);
      onDone();
      window.scrollTo(0, 0);
    },
  });
  return (
    <Form form={form} submitLabel={t(opened.said ? 'page.save' : 'page.send')}>
      <OpinionFields field={form.field} answered={Boolean(opened.said?.blocker_answer)} />
    </Form>
  );
}

/** Asks search engines to leave the page out, as the API's answers do. */
function useNoIndex() {
  useEffect(() => {
    const meta = document.createElement('meta');
    meta.name = 'robots';
    meta.content = 'noindex, nofollow';
    document.head.append(meta);
    return () => meta.remove();
  }, []);
}
