/** What the report says, in the order a decision maker reads. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { BottomLineMark } from '@/ui/BottomLineMark';
import { LineScore } from './LineScore';
import lines from './lines.module.css';
import { OutcomeFinding } from './OutcomeFinding';
import type { Report } from './queries';
import { RecommendationWords } from './Recommendation';
import styles from './Report.module.css';
import { Changes, Decisions, Organisation, Spending } from './ReportRecords';
import { Sensitivity, Total } from './Sensitivity';
import { VerdictTag } from './verdicts';

export function ReportContent({ report }: { report: Report }) {
  const { t } = useTranslation('evaluation');
  const { content } = report;
  const { evaluation } = content;
  return (
    <article className={styles.report}>
      <Part title={t('report.problem')}>
        <p className={styles.text}>{content.summary}</p>
      </Part>
      <Part title={t('recommendation.title')}>
        <RecommendationWords evaluation={evaluation} />
      </Part>
      <Part breaks title={t('report.lines')}>
        <div className={lines.columns}>
          {evaluation.lines.map((line) => (
            <section key={line.line} className={lines.column} data-line={line.line}>
              <h4 className={lines.name}>
                <BottomLineMark line={line.line} />
              </h4>
              <LineScore line={line} rows />
              <ul className={styles.verdicts}>
                {evaluation.findings
                  .filter((finding) => finding.line === line.line)
                  .map((finding) => (
                    <li key={finding.outcome_id}>
                      {finding.title} <VerdictTag finding={finding} />
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
        <Total total={evaluation.total} />
        {evaluation.sensitivity ? <Sensitivity sensitivity={evaluation.sensitivity} /> : null}
      </Part>
      <Part breaks title={t('report.outcomes')}>
        <div className={styles.outcomes}>
          {evaluation.findings.map((finding) => (
            <OutcomeFinding key={finding.outcome_id} finding={finding} open />
          ))}
        </div>
        {evaluation.findings.length === 0 ? <p>{t('report.noOutcomes')}</p> : null}
      </Part>
      <Part title={t('report.unknown')}>
        <Unknown report={report} />
      </Part>
      <Part title={t('report.organisation')}>
        <Organisation content={content} />
      </Part>
      <Part title={t('report.weights')}>
        <Changes content={content} />
      </Part>
      <Part title={t('report.spending')}>
        <Spending content={content} />
      </Part>
      <Part title={t('report.decisions')}>
        <Decisions content={content} />
      </Part>
      <Part title={t('report.methodTitle')}>
        <p className={styles.text}>{t('report.method')}</p>
        <p className={styles.checksum}>
          {t('report.checksum')}: <code>{evaluation.checksum}</code>
        </p>
      </Part>
    </article>
  );
}

interface PartProps {
  title: string;
  /** On paper it may go on on the next page; the others are kept whole. */
  breaks?: boolean;
  children: ReactNode;
}

function Part({ title, breaks, children }: PartProps) {
  return (
    <section className={styles.part} data-breaks={breaks || undefined}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Unknown({ report }: { report: Report }) {
  const { t } = useTranslation(['evaluation', 'common']);
  const format = useFormat();
  const { evaluation } = report.content;
  const unclear = evaluation.findings.filter(
    (finding) => finding.verdict === 'uncertain' || (finding.compares && !finding.has_result),
  );
  const silent = evaluation.lines.filter((line) => line.comparison === null);
  const unmeasured = evaluation.unmeasured ?? [];
  const left = evaluation.excluded.erased + evaluation.excluded.restricted;
  const incidents = evaluation.unanswered_serious_incidents;
  return (
    <ul className={styles.list}>
      {unclear.map((finding) => (
        <li key={finding.outcome_id}>
          {finding.title}: {t(`verdict.${finding.verdict}`)}
        </li>
      ))}
      {silent.map((line) => (
        <li key={line.line}>
          {t(`bottomLine.${line.line}`, { ns: 'common' })}:{' '}
          {line.absence_reason ?? t('line.nothing')}
        </li>
      ))}
      {unmeasured.map((one) => (
        <li key={`${one.idea_id} ${one.line} ${one.outcome}`}>
          {t('expected.unmeasured', { outcome: one.outcome })}
        </li>
      ))}
      {left > 0 ? (
        <li>{t('report.excluded', { count: left, left: format.number(left) })}</li>
      ) : null}
      {incidents > 0 ? <li>{t('report.incidents', { count: incidents })}</li> : null}
      {unclear.length + silent.length + unmeasured.length + left + incidents === 0 ? (
        <li>{t('report.unknownNone')}</li>
      ) : null}
    </ul>
  );
}
