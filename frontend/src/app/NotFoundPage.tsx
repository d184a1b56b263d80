/** There is nothing at this address, or nothing for this person: the API makes no difference, nor do we. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery, signedInHint } from '@/api/session';
import { ButtonLink } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import styles from './pages.module.css';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  // No route has asked who is here; the frame around the page wants to know.
  useQuery({ ...sessionQuery, enabled: signedInHint() === 'yes' });
  return (
    <div className={styles.narrow}>
      <PageHeader title={t('notFound.title')} lead={t('notFound.lead')} />
      <div className={styles.actions}>
        <ButtonLink to="/" variant="primary">
          {t('notFound.home')}
        </ButtonLink>
        <ButtonLink to="/projects">{t('notFound.projects')}</ButtonLink>
      </div>
    </div>
  );
}
