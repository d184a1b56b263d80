/** One outcome: the verdict in words, every pair drawn, the figures behind it. */
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@/i18n/format';
import { BottomLineMark } from '@/ui/BottomLineMark';
import type { Column } from '@/ui/DataTable';
import { Figure } from '@/ui/Figure';
import { Expected } from './Expected';
import { FindingFigures, signed } from './FindingFigures';
import { IntervalPlot } from './IntervalPlot';
import styles from './OutcomeFinding.module.css';
import plots from './plots.module.css';
import type { Finding } from './queries';
import { SampleTable } from './SampleTable';
import { SlopePlot } from './SlopePlot';
import { VerdictTag, verdictOf } from './verdicts';

interface OutcomeFindingProps {
  finding: Finding;
  /** In the report everything is open, and the figures stand beside the drawing. */
  open?: boolean;
}

export function OutcomeFinding({ finding, open }: OutcomeFindingProps) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const verdict = verdictOf(finding);
  return (
    <article className={styles.finding} data-open={open && finding.paired ? '' : undefined}>
      <div className={styles.drawn}>
        <div className={styles.study}>
          {open ? <BottomLineMark line={finding.line} short /> : null}
          <span>{t('finding.study', { study: finding.study_title })}</span>
        </div>
        {finding.paired ? (
          <Figure
            level={4}
            title={finding.title}
            reading={readingOf(finding, t, format)}
            table={tableOf(finding, t, format)}
            notes={t('finding.smallest', {
              change: format.number(finding.smallest_important_change),
              unit: finding.unit,
            })}
          >
            <div className={plots.plots} data-line={finding.line}>
              <SlopePlot finding={finding} />
              <IntervalPlot finding={finding} />
            </div>
          </Figure>
        ) : (
          <>
            <h4 className={styles.title}>{finding.title}</h4>
            {finding.compares ? (
              <p className={styles.quiet}>
                {t(finding.suppressed ? 'finding.hidden' : 'finding.noPairs')}
              </p>
            ) : null}
          </>
        )}
      </div>
      <div className={styles.told}>
        <p className={styles.verdict}>
          <VerdictTag finding={finding} /> <span>{t(`verdictText.${verdict}`)}</span>
        </p>
        {finding.paired ? <FindingFigures finding={finding} open={open} /> : null}
        <Expected expected={finding.expected ?? []} change={finding.points ?? null} />
        {!finding.paired && finding.summaries.length > 0 ? <SampleTable finding={finding} /> : null}
      </div>
    </article>
  );
}

type Say = ReturnType<typeof useTranslation<'evaluation'>>['t'];

export function readingOf(finding: Finding, t: Say, format: Format): string {
  if (!finding.paired) return '';
  const facts = {
    before: format.number(finding.paired.median_before),
    after: format.number(finding.paired.median_after),
  };
  const same = finding.paired.median_before === finding.paired.median_after;
  if (finding.verdict === 'too_few') {
    return t(same ? 'finding.readingFewSame' : 'finding.readingFew', facts);
  }
  return t(same ? 'finding.readingSame' : 'finding.reading', {
    ...facts,
    improved: finding.paired.important_changes.improved.count,
    n: finding.paired.n,
    change: format.number(finding.smallest_important_change),
    unit: finding.unit,
  });
}

interface PairRow {
  name: string;
  before: number;
  after: number;
}

function tableOf(finding: Finding, t: Say, format: Format) {
  const rows: PairRow[] = finding.pairs.map((pair, at) => ({
    name: pair.code ?? t('finding.anonymous', { number: at + 1 }),
    before: pair.before,
    after: pair.after,
  }));
  const columns: readonly Column<PairRow>[] = [
    {
      id: 'name',
      header: t('finding.participant'),
      cell: (row) => row.name,
      primary: true,
    },
    {
      id: 'before',
      header: t('finding.before'),
      cell: (row) => format.number(row.before),
      sort: (row) => row.before,
      align: 'end',
    },
    {
      id: 'after',
      header: t('finding.after'),
      cell: (row) => format.number(row.after),
      sort: (row) => row.after,
      align: 'end',
    },
    {
      id: 'change',
      header: t('finding.change'),
      cell: (row) => signed(row.after - row.before, format),
      sort: (row) => row.after - row.before,
      align: 'end',
    },
  ];
  return { rows, columns, rowKey: (row: PairRow) => row.name, narrow: true };
}
