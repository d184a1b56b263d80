/** Who looks at an idea, to answer it, and since when: told to everybody in the project. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Icon } from '@/ui/Icon';
import styles from './Answers.module.css';
import { handlingQuery } from './queries';

export function Looking({ projectId, ideaId }: { projectId: string; ideaId: string }) {
  const { t } = useTranslation('answers');
  const format = useFormat();
  const { data } = useQuery(handlingQuery(projectId, ideaId));
  if (!data?.assignee_name || !data.looked_at_since) return null;
  return (
    <p className={styles.looking}>
      <Icon name="person" />{' '}
      {t('looking', { name: data.assignee_name, date: format.date(data.looked_at_since) })}
    </p>
  );
}
