/** What was read out of the reality check's rounds, as a decision stored it, word for word. */
import { useTranslation } from 'react-i18next';
import styles from './DecisionPage.module.css';

interface StoredIdea {
  idea_id: string;
  title: string;
  synthesis?: { text: string; round: number; written_by_name: string } | null;
}

export function StoredSyntheses({ realityCheck }: { realityCheck: unknown }) {
  const { t } = useTranslation('projects');
  const { ideas = [] } = (realityCheck ?? {}) as { ideas?: StoredIdea[] };
  return ideas.map(({ idea_id: id, title, synthesis }) =>
    synthesis ? (
      <section key={id} className={styles.part}>
        <h5>
          {t('decision.synthesis')}: {title}
        </h5>
        <p className={styles.text}>{synthesis.text}</p>
        <p className={styles.subtle}>
          {t('decision.synthesisBy', {
            name: synthesis.written_by_name,
            number: synthesis.round,
          })}
        </p>
      </section>
    ) : null,
  );
}
