/** The phase “reality check” of a project. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';

export function RealityCheckPage() {
  const { t } = useTranslation('realityCheck');
  return <PageHeader level={2} title={t('title')} lead={t('lead')} />;
}
