/** What waits for me, and what I wait for. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';

export function WorkPage() {
  const { t } = useTranslation('overview');
  return <PageHeader title={t('title')} />;
}
