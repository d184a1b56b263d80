/** All projects one may see. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';

export function ProjectsPage() {
  const { t } = useTranslation('projects');
  return <PageHeader title={t('title')} />;
}
