/** Lines that have not arrived: those that wait for the connection, and those that were refused. */
import { useTranslation } from 'react-i18next';
import { sayIfKnown } from '@/i18n/i18n';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { Row } from '@/ui/Layout';
import { Tag } from '@/ui/Tag';
import { usePerspective } from '../perspectives';
import type { Waiting } from './queue';
import styles from './Workshops.module.css';

export function WaitingLines({ lines }: { lines: readonly Waiting[] }) {
  const { t } = useTranslation('workshops');
  const perspective = usePerspective();
  if (lines.length === 0) return null;
  return (
    <ul className={styles.caught}>
      {lines.toReversed().map((line) => (
        <li key={line.key} className={styles.line}>
          <span className={styles.said}>
            <strong>{line.title}</strong>
            {line.text ? <span className={styles.more}>{line.text}</span> : null}
          </span>
          <span className={styles.by}>
            {perspective(line.perspective)} <Tag>{t('capture.pending')}</Tag>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface RefusedLinesProps {
  lines: readonly Waiting[];
  onAgain: (line: Waiting) => void;
  onDrop: (line: Waiting) => void;
}

export function RefusedLines({ lines, onAgain, onDrop }: RefusedLinesProps) {
  const { t } = useTranslation('workshops');
  return lines.map((line) => (
    <Alert
      key={line.key}
      tone="danger"
      title={t('capture.refused')}
      actions={
        <Row>
          <Button size="small" onClick={() => onAgain(line)}>
            {t('capture.again')}
          </Button>
          <Button size="small" variant="quiet" onClick={() => onDrop(line)}>
            {t('capture.drop')}
          </Button>
        </Row>
      }
    >
      <p>
        “{line.title}” {sayIfKnown('common', `problems.${line.refused}`)}
      </p>
    </Alert>
  ));
}
