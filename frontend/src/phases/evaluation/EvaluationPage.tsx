/** The phase “evaluation” of a project. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';

export function EvaluationPage() {
  const { t } = useTranslation('evaluation');
  return <PageHeader level={2} title={t('title')} lead={t('lead')} />;
}
