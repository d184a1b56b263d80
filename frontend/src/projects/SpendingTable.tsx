/** Hours and money by phase and party, with the sums below. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/DataTable';
import { Facts } from '@/ui/Facts';
import styles from './GatePanel.module.css';
import { phases } from './phases';
import type { SpendingSummary } from './queries';
import { useSpent } from './SpentSoFar';

interface PartyRow {
  key: string;
  phase: (typeof phases)[number];
  organisation: string;
  minutes: number;
  money: { currency: string; amount: number }[];
}

export function SpendingTable({ summary }: { summary: SpendingSummary }) {
  const { t } = useTranslation(['projects', 'common']);
  const format = useFormat();
  const spent = useSpent();
  const columns: Column<PartyRow>[] = [
    {
      id: 'organisation',
      header: t('spending.party'),
      primary: true,
      sort: (row) => row.organisation,
      cell: (row) => row.organisation,
    },
    {
      id: 'phase',
      header: t('column.phase'),
      sort: (row) => phases.indexOf(row.phase),
      cell: (row) => t(`phase.${row.phase}`, { ns: 'common' }),
    },
    {
      id: 'hours',
      header: t('spending.hours'),
      align: 'end',
      sort: (row) => row.minutes,
      cell: (row) => (row.minutes > 0 ? format.number(row.minutes / 60) : '–'),
    },
    {
      id: 'money',
      header: t('spending.money'),
      align: 'end',
      sort: (row) => row.money.reduce((sum, part) => sum + part.amount, 0),
      cell: (row) =>
        format.list(row.money.map((part) => format.money(part.amount, part.currency))) || '–',
    },
  ];
  return (
    <>
      <DataTable
        dense
        caption={t('spending.byPhase')}
        columns={columns}
        rows={byParty(summary)}
        rowKey={(row) => row.key}
      />
      <p className={styles.spentSum}>
        {t('spending.total')}: {spent(summary)}
      </p>
    </>
  );
}

/** The same in little room: one line per phase and party. */
export function SpendingLines({ summary }: { summary: SpendingSummary }) {
  const { t } = useTranslation(['projects', 'common']);
  const spent = useSpent();
  return (
    <Facts
      rows
      facts={[
        ...byParty(summary).map((row) => ({
          name: `${row.organisation}, ${t(`phase.${row.phase}`, { ns: 'common' }).toLocaleLowerCase()}`,
          value: spent(row),
        })),
        { name: t('spending.total'), value: spent(summary) },
      ]}
    />
  );
}

/** One row per phase and party, where the API gives one line per kind and currency too. */
export function byParty(summary: SpendingSummary): PartyRow[] {
  const rows = new Map<string, PartyRow>();
  for (const line of summary.lines) {
    const key = `${line.phase} ${line.organisation_id}`;
    const row = rows.get(key) ?? {
      key,
      phase: line.phase,
      organisation: line.organisation_name,
      minutes: 0,
      money: [],
    };
    if (line.currency === null) row.minutes += line.amount;
    else row.money.push({ currency: line.currency, amount: line.amount });
    rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase));
}
