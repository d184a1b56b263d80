/** A described sample: mean, deviation and interval, of everyone and of each group. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/DataTable';
import type { Finding } from './queries';

type Row = Finding['summaries'][number];

export function SampleTable({ finding }: { finding: Finding }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const moments = new Set(finding.summaries.map((row) => row.follow_up)).size > 1;
  const columns: Column<Row>[] = [
    {
      id: 'group',
      header: t('sample.group'),
      cell: (row) => row.group ?? t('sample.everyone'),
      primary: true,
    },
    { id: 'n', header: t('sample.n'), cell: (row) => row.summary?.n ?? t('sample.hidden') },
    {
      id: 'mean',
      header: t('sample.mean'),
      cell: (row) => (row.summary ? format.number(row.summary.mean) : '–'),
    },
    {
      id: 'sd',
      header: t('sample.sd'),
      cell: (row) => number(row.summary?.standard_deviation, format.number),
    },
    {
      id: 'interval',
      header: t('sample.interval'),
      cell: (row) =>
        row.summary?.interval
          ? t('line.interval', {
              lower: format.number(row.summary.interval.lower),
              upper: format.number(row.summary.interval.upper),
            })
          : '–',
    },
  ];
  if (moments) {
    columns.splice(1, 0, {
      id: 'moment',
      header: t('sample.moment'),
      cell: (row) =>
        row.follow_up === 0
          ? t('sample.baseline')
          : t('sample.followUp', { number: row.follow_up }),
    });
  }
  return (
    <DataTable
      dense
      caption={`${finding.title}: ${t('sample.title')}`}
      columns={columns}
      rows={finding.summaries}
      rowKey={(row) => `${row.follow_up} ${row.group}`}
    />
  );
}

function number(value: number | null | undefined, say: (value: number) => string): string {
  return value === null || value === undefined ? '–' : say(value);
}
