/** The three bottom lines of an evaluated project at a glance: which way each went, in a sign and a word. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { BottomLineMark } from '@/ui/BottomLineMark';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import styles from './LineMarks.module.css';
import type { ProjectInList } from './queries';

type Mark = ProjectInList['lines'][number];

const signs: Record<Mark['standing'], string> = {
  better: '↑',
  worse: '↓',
  uncertain: '?',
  silent: '–',
};

interface LineMarksProps {
  lines: readonly Mark[];
  /** In a row of a table: the sign is seen, its word is said. */
  inRow?: boolean;
}

export function LineMarks({ lines, inRow }: LineMarksProps) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const figure = ({ difference }: Mark) =>
    difference === null
      ? undefined
      : t('lines.points', {
          points: `${difference > 0 ? '+' : ''}${format.number(difference)}`,
        });
  return (
    <ul aria-label={t('lines.title')} className={styles.marks} data-row={inRow || undefined}>
      {lines.map((mark) => (
        <li key={mark.line} className={styles.mark} title={figure(mark)}>
          <BottomLineMark line={mark.line} short />
          <span className={styles.standing} data-standing={mark.standing}>
            <span aria-hidden="true" className={styles.sign}>
              {signs[mark.standing]}
            </span>
            {inRow ? (
              <VisuallyHidden>{t(`lines.${mark.standing}`)}</VisuallyHidden>
            ) : (
              t(`lines.${mark.standing}`)
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
