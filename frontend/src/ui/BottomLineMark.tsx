/** A bottom line's colour, icon and word, the same everywhere. */
import { useTranslation } from 'react-i18next';
import styles from './BottomLineMark.module.css';
import { Icon, type IconName } from './Icon';

export const bottomLines = ['citizen', 'employee', 'organisation'] as const;
export type BottomLine = (typeof bottomLines)[number];

const icons: Record<BottomLine, IconName> = {
  citizen: 'heart',
  employee: 'people',
  organisation: 'building',
};

interface BottomLineMarkProps {
  line: BottomLine;
  /** The short word where room is scarce. */
  short?: boolean;
}

export function BottomLineMark({ line, short }: BottomLineMarkProps) {
  const { t } = useTranslation('common');
  return (
    <span className={styles.mark} data-line={line}>
      <span className={styles.disc}>
        <Icon name={icons[line]} />
      </span>
      <span className={styles.word}>
        {t(short ? `bottomLine.short.${line}` : `bottomLine.${line}`)}
      </span>
    </span>
  );
}
