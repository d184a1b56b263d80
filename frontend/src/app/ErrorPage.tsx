/** A page could not be shown: what happened and what to do. */
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problems';
import { Button, ButtonLink } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { NotFoundPage } from './NotFoundPage';
import styles from './pages.module.css';

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  if (isProblem(error) && (error.status === 404 || error.status === 422)) return <NotFoundPage />;
  const outdated = isOutdated(error);
  return (
    <div className={styles.narrow}>
      <PageHeader
        title={t(outdated ? 'error.outdatedTitle' : 'error.title')}
        lead={t(outdated ? 'error.outdatedLead' : 'error.lead')}
      />
      {outdated ? null : <ProblemAlert error={error} />}
      <div className={styles.actions}>
        <Button
          variant="primary"
          onClick={() => {
            if (outdated) {
              window.location.reload();
              return;
            }
            reset();
            void router.invalidate();
          }}
        >
          {t(outdated ? 'error.reload' : 'error.again')}
        </Button>
        <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
      </div>
    </div>
  );
}

/** A new version was rolled out while the page stood open: its old parts are gone. */
function isOutdated(error: unknown): boolean {
  return (
    error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)
  );
}
