/** What to ask oneself of a domain, in plain words. */
import { useTranslation } from 'react-i18next';
import styles from './Questions.module.css';
import type { Domain } from './queries';

export function Questions({ domain }: { domain: Domain }) {
  const { t } = useTranslation('complexity');
  const questions: readonly string[] = t(`questions.${domain}`, { returnObjects: true });
  return (
    <div className={styles.questions}>
      <p>{t('ask')}</p>
      <ul className={styles.list}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}
