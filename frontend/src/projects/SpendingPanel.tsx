/** What the project has cost, by phase and party, with its entries and a way to record more. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, type Project } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from './ProjectOverviewPage.module.css';
import { gateQuery, type SpendingEntry, spendingQuery } from './queries';
import { SpendingTable } from './SpendingTable';
import { CorrectSpending, RecordSpending } from './spendingForms';

export function SpendingPanel({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const gate = useQuery(gateQuery(project.id));
  const [recording, setRecording] = useState(false);
  const mayRecord = may(project, 'projects:spending:record');
  const record = mayRecord ? (
    <Button size="small" icon={<Icon name="plus" />} onClick={() => setRecording(true)}>
      {t('spending.record')}
    </Button>
  ) : null;
  return (
    <Panel
      title={t('spending.title')}
      level={3}
      description={t('spending.lead')}
      actions={gate.data?.spending.lines.length ? record : null}
    >
      {gate.isPending ? <Skeleton lines={2} /> : null}
      {gate.error ? <ProblemAlert error={gate.error} onRetry={() => void gate.refetch()} /> : null}
      {gate.data && gate.data.spending.lines.length === 0 ? (
        <EmptyState icon="money" title={t('spending.nothing')} action={record}>
          {t('spending.nothingText')}
        </EmptyState>
      ) : null}
      {gate.data && gate.data.spending.lines.length > 0 ? (
        <>
          <SpendingTable summary={gate.data.spending} />
          <Entries project={project} mayCorrect={mayRecord} />
        </>
      ) : null}
      <Dialog open={recording} onClose={() => setRecording(false)} title={t('spending.record')}>
        <RecordSpending project={project} onDone={() => setRecording(false)} />
      </Dialog>
    </Panel>
  );
}

function Entries({ project, mayCorrect }: { project: Project; mayCorrect: boolean }) {
  const { t } = useTranslation('projects');
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('spending.showEntries')}</summary>
      {open ? <EntryTable project={project} mayCorrect={mayCorrect} /> : null}
    </details>
  );
}

function EntryTable({ project, mayCorrect }: { project: Project; mayCorrect: boolean }) {
  const { t } = useTranslation(['projects', 'common']);
  const format = useFormat();
  const list = useInfiniteQuery(spendingQuery(project.id));
  const [correcting, setCorrecting] = useState<SpendingEntry | null>(null);
  if (list.isPending) return <Skeleton lines={2} />;
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  const entries = list.data.pages.flatMap((page) => page.items);
  const columns: Column<SpendingEntry>[] = [
    {
      id: 'note',
      header: t('spending.note'),
      primary: true,
      cell: (entry) => entry.note || t(`phase.${entry.phase}`, { ns: 'common' }),
    },
    { id: 'date', header: t('spending.date'), cell: (entry) => format.shortDate(entry.spent_on) },
    { id: 'party', header: t('spending.party'), cell: (entry) => entry.organisation_name },
    {
      id: 'amount',
      header: t('spending.total'),
      align: 'end',
      cell: (entry) =>
        entry.kind === 'hours'
          ? t('spending.hoursShort', { hours: format.number(entry.amount / 60) })
          : format.money(entry.amount, entry.currency ?? undefined),
    },
  ];
  if (mayCorrect) {
    columns.push({
      id: 'edit',
      header: t('edit', { ns: 'common' }),
      align: 'end',
      cell: (entry) => (
        <Button size="small" variant="quiet" onClick={() => setCorrecting(entry)}>
          {t('edit', { ns: 'common' })}
        </Button>
      ),
    });
  }
  return (
    <>
      <DataTable
        dense
        caption={t('spending.entries')}
        columns={columns}
        rows={entries}
        rowKey={(entry) => entry.id}
      />
      <LoadMore
        shown={entries.length}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <Dialog
        open={correcting !== null}
        onClose={() => setCorrecting(null)}
        title={t('spending.correct')}
      >
        {correcting ? (
          <CorrectSpending
            key={correcting.id}
            projectId={project.id}
            entry={correcting}
            onDone={() => setCorrecting(null)}
          />
        ) : null}
      </Dialog>
    </>
  );
}
