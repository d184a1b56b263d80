/** In the list, below an idea's status: who answers it, and by when. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { IdeaInList } from '../queries';
import styles from './Answers.module.css';

export function Standing({ idea }: { idea: IdeaInList }) {
  const { t } = useTranslation('answers');
  const format = useFormat();
  if (idea.status !== 'submitted' || !(idea.assignee_name || idea.due_on)) return null;
  const late = idea.due_on !== null && idea.due_on < today();
  return (
    <span className={styles.standing}>
      {idea.assignee_name ? <span>{idea.assignee_name}</span> : null}
      {idea.due_on ? (
        <span className={late ? styles.late : undefined}>
          {t(late ? 'list.overdue' : 'list.due', { date: format.shortDate(idea.due_on) })}
        </span>
      ) : null}
    </span>
  );
}

/** The reader's own day, as dates are written in the API. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
