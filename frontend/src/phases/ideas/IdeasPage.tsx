/** The phase “idea generation” of a project. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';

export function IdeasPage() {
  const { t } = useTranslation('ideas');
  return <PageHeader level={2} title={t('title')} lead={t('lead')} />;
}
