/** What a study measures, on which bottom line, and since when it is fixed. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { BottomLineMark } from '@/ui/BottomLineMark';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { OutcomeForm } from './OutcomeForm';
import {
  type Ids,
  instrumentsQuery,
  type Outcome,
  outcomeChangesQuery,
  outcomesQuery,
} from './queries';
import styles from './studies.module.css';

export function OutcomesPanel({ ids, mayEdit }: { ids: Ids; mayEdit: boolean }) {
  const { t } = useTranslation(['testSetups', 'common']);
  const format = useFormat();
  const outcomes = useQuery(outcomesQuery(ids));
  const instruments = useQuery(instrumentsQuery(ids));
  const [editing, setEditing] = useState<Outcome | 'new' | null>(null);
  const columns: Column<Outcome>[] = [
    { id: 'title', header: t('outcome.title'), primary: true, cell: (outcome) => outcome.title },
    {
      id: 'line',
      header: t('outcome.line'),
      cell: (outcome) => <BottomLineMark line={outcome.bottom_line} />,
    },
    {
      id: 'direction',
      header: t('outcome.direction'),
      cell: (outcome) => t(`direction.${outcome.direction}`),
    },
    {
      id: 'change',
      header: t('outcome.change'),
      cell: (outcome) => `${format.number(outcome.smallest_important_change, 2)} ${outcome.unit}`,
    },
    {
      id: 'fixed',
      header: t('outcome.fixed'),
      cell: (outcome) =>
        outcome.frozen_at ? (
          <>
            <span className={styles.code}>{format.shortDate(outcome.frozen_at)}</span>
            <Changes ids={ids} outcome={outcome} />
          </>
        ) : (
          t('outcome.notFixed')
        ),
    },
  ];
  if (mayEdit) {
    columns.push({
      id: 'edit',
      header: t('people.actions'),
      align: 'end',
      bare: true,
      cell: (outcome) => (
        <Button
          size="small"
          variant="quiet"
          aria-label={`${t('edit', { ns: 'common' })}: ${outcome.title}`}
          onClick={() => setEditing(outcome)}
        >
          {t('edit', { ns: 'common' })}
        </Button>
      ),
    });
  }
  const hasInstrument = (instruments.data?.length ?? 0) > 0;
  const add =
    mayEdit && hasInstrument ? (
      <Button size="small" onClick={() => setEditing('new')}>
        {t('outcome.add')}
      </Button>
    ) : null;
  return (
    <Panel
      level={3}
      title={t('outcome.heading')}
      description={t('outcome.lead')}
      actions={outcomes.data?.length ? add : null}
    >
      {outcomes.isPending ? <Skeleton lines={3} /> : null}
      {outcomes.error ? <ProblemAlert error={outcomes.error} /> : null}
      {outcomes.data ? (
        <DataTable
          caption={t('outcome.heading')}
          columns={columns}
          rows={outcomes.data}
          rowKey={(outcome) => outcome.id}
          empty={
            <EmptyState icon="scale" title={t('outcome.none')} action={add}>
              {hasInstrument ? t('outcome.noneText') : t('outcome.needsInstrument')}
            </EmptyState>
          }
        />
      ) : null}
      <Dialog
        wide
        open={editing !== null}
        onClose={() => setEditing(null)}
        title={editing === 'new' ? t('outcome.add') : t('outcome.edit')}
      >
        {editing ? (
          <OutcomeForm
            ids={ids}
            instruments={instruments.data ?? []}
            outcome={editing === 'new' ? undefined : editing}
            onDone={() => setEditing(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

/** Changes after fixing stand beside the outcome for ever. */
function Changes({ ids, outcome }: { ids: Ids; outcome: Outcome }) {
  const { t } = useTranslation('testSetups');
  const format = useFormat();
  const changes = useQuery(outcomeChangesQuery(ids, outcome.id));
  if (!changes.data?.length) return null;
  return (
    <details>
      <summary>{t('outcome.changes', { count: changes.data.length })}</summary>
      <ul className={styles.items}>
        {changes.data.map((change) => (
          <li key={change.id}>
            {format.shortDate(change.created_at)}: {change.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
