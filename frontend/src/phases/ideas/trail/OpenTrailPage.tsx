/** What became of an idea, for an author without an account: by the code on their slip. */
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problems';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextInput } from '@/ui/TextInput';
import { openTrailQuery, type PublicTrail } from './queries';
import styles from './Trail.module.css';
import { TrailStory } from './TrailStory';

export function OpenTrailPage() {
  const { t } = useTranslation('trail');
  // Behind the #: the part of an address that is sent to no server and written to no log.
  const code = decode(useLocation({ select: ({ hash }) => hash }));
  const navigate = useNavigate();
  const open = (hash: string) => void navigate({ to: '/trail', hash, replace: true });
  const trail = useQuery({ ...openTrailQuery(code), enabled: code !== '' });
  useNoIndex();
  const wrong = isProblem(trail.error) && [404, 422].includes(trail.error.status);
  return (
    <Stack gap="large" className={styles.public}>
      {trail.data && code ? (
        <Story trail={trail.data} onLeave={() => open('')} />
      ) : (
        <>
          <PageHeader title={t('open.title')} lead={t('open.lead')} />
          {wrong ? (
            <Alert tone="danger" role="alert" title={t('open.wrong')}>
              {t('open.wrongText')}
            </Alert>
          ) : null}
          {trail.error && !wrong ? (
            <ProblemAlert error={trail.error} onRetry={() => void trail.refetch()} />
          ) : null}
          {code && trail.isFetching ? <Skeleton lines={5} /> : null}
          <CodeForm key={code} code={code} onOpen={open} />
        </>
      )}
    </Stack>
  );
}

function CodeForm({ code, onOpen }: { code: string; onOpen: (code: string) => void }) {
  const { t } = useTranslation('trail');
  const [typed, setTyped] = useState(code);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) onOpen(typed.trim());
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <TextInput
          label={t('open.code')}
          description={t('open.codeHelp')}
          value={typed}
          maxLength={60}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="primary" size="large">
            {t('open.send')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Story({ trail, onLeave }: { trail: PublicTrail; onLeave: () => void }) {
  const { t } = useTranslation('trail');
  const format = useFormat();
  const facts = [
    { name: t('challenge'), value: trail.challenge },
    { name: t('project'), value: trail.project_title },
    { name: t('support'), value: format.number(trail.support_count) },
    { name: t('comments'), value: format.number(trail.comment_count) },
  ];
  return (
    <>
      <PageHeader
        title={trail.title}
        tabTitle={t('open.title')}
        above={trail.municipality}
        lead={t('lead')}
        actions={
          <Button className={styles.noPrint} onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <TrailStory trail={trail} level={2} facts={facts} />
      <p className={styles.since}>{t('open.private', { date: format.date(trail.expires_at) })}</p>
      <div className={styles.noPrint}>
        <Button onClick={onLeave}>{t('open.another')}</Button>
      </div>
    </>
  );
}

/** No search engine keeps a page that is somebody's own. */
function useNoIndex() {
  useEffect(() => {
    const wish = document.createElement('meta');
    wish.name = 'robots';
    wish.content = 'noindex, nofollow';
    document.head.append(wish);
    return () => wish.remove();
  }, []);
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash).trim();
  } catch {
    return hash;
  }
}
