/** One bottom line on its own: its value today and with the new way, what is stated, its outcomes. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { BottomLineMark } from '@/ui/BottomLineMark';
import { LineNote } from './LineNote';
import { LineScore } from './LineScore';
import styles from './lines.module.css';
import { OutcomeFinding } from './OutcomeFinding';
import type { Finding, Line } from './queries';

interface LineColumnProps {
  line: Line;
  findings: readonly Finding[];
  projectId: string;
  mayNote: boolean;
}

export function LineColumn({ line, findings, projectId, mayNote }: LineColumnProps) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  return (
    <section className={styles.column} data-line={line.line} aria-labelledby={`line-${line.line}`}>
      <header className={styles.head}>
        <h3 id={`line-${line.line}`} className={styles.name}>
          <BottomLineMark line={line.line} />
        </h3>
        <p className={styles.quiet}>
          {t('line.weight', { weight: format.share(line.weight / 100) })}
        </p>
      </header>
      <LineScore line={line} />
      {mayNote ? <LineNote line={line} projectId={projectId} /> : null}
      {findings.map((finding) => (
        <OutcomeFinding key={finding.outcome_id} finding={finding} />
      ))}
    </section>
  );
}
