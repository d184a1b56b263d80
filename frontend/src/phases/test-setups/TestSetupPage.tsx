/** The phase “test set-up” of a project. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';

export function TestSetupPage() {
  const { t } = useTranslation('testSetups');
  return <PageHeader level={2} title={t('title')} lead={t('lead')} />;
}
