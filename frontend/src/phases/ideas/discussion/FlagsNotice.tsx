/** Tells those who lead that something was flagged. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Alert } from '@/ui/Alert';
import { ButtonLink } from '@/ui/Button';
import { flaggedQuery } from './queries';

export function FlagsNotice({ projectId }: { projectId: string }) {
  const { t } = useTranslation('discussion');
  const { data } = useQuery(flaggedQuery(projectId));
  if (!data || data.length === 0) return null;
  return (
    <Alert
      tone="warning"
      title={t('queue.waiting', { count: data.length })}
      actions={
        <ButtonLink size="small" to="/projects/$projectId/ideas/flags" params={{ projectId }}>
          {t('queue.see')}
        </ButtonLink>
      }
    />
  );
}
