/** A text with what was removed and what was added, for those who look and those who listen. */
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import type { Piece } from './queries';
import styles from './Revisions.module.css';

export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTranslation('ideaDetails');
  let place = 0;
  return (
    <p className={styles.text}>
      {pieces.map(({ kind, text }) => {
        // The same words may stand in a text many times: their place tells them apart.
        const key = place;
        place += text.length;
        if (kind === 'kept') return <span key={key}>{text}</span>;
        const Element = kind === 'removed' ? 'del' : 'ins';
        return (
          <Element key={`${kind}${key}`} className={styles[kind]}>
            <VisuallyHidden>{t(`revisions.${kind}`)}</VisuallyHidden>
            {text}
            <VisuallyHidden>{t(`revisions.${kind}End`)}</VisuallyHidden>
          </Element>
        );
      })}
    </p>
  );
}
