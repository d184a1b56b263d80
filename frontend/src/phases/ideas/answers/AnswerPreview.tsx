/** Before many answers are sent: what each author will read. */
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from './Answers.module.css';
import { type Language, previewAnswers } from './queries';

interface AnswerPreviewProps {
  projectId: string;
  ideaIds: readonly string[];
  text: string;
  language: Language;
}

const place = /\{(author|challenge|project|title)\}/;

/** Whether a text has places, so that each author gets their own. */
export function isPersonal(text: string): boolean {
  return place.test(text);
}

export function AnswerPreview({ projectId, ideaIds, text, language }: AnswerPreviewProps) {
  const { t } = useTranslation('answers');
  const preview = useMutation({
    mutationFn: async () => ({
      text,
      ...(await previewAnswers(projectId, ideaIds, text, language)),
    }),
  });
  const shown = preview.data;
  return (
    <>
      <p className={styles.subtle}>{t('preview.personal')}</p>
      <div>
        <Button size="small" busy={preview.isPending} onClick={() => preview.mutate()}>
          {t('preview.show')}
        </Button>
      </div>
      {preview.error ? <ProblemAlert error={preview.error} /> : null}
      {shown && shown.text !== text ? <p role="status">{t('preview.again')}</p> : null}
      {shown && shown.text === text ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.preview} aria-label={t('preview.title')} tabIndex={0}>
          <ul className={styles.list}>
            {shown.items.map((item) => (
              <li key={item.idea_id} className={styles.note}>
                <p className={styles.blockTitle}>{item.title}</p>
                <p className={styles.words}>{item.answer}</p>
              </li>
            ))}
          </ul>
          {shown.total > shown.items.length ? (
            <p className={styles.subtle}>
              {t('preview.some', { shown: shown.items.length, total: shown.total })}
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
