/** Planned measurements of every participant: done, missing, explained or to come. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { may } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Form } from '@/ui/Form';
import { Row } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag, type TagTone } from '@/ui/Tag';
import { TextArea } from '@/ui/TextArea';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import {
  type Cell,
  type CompletenessRow,
  completenessQuery,
  type Ids,
  instrumentsQuery,
} from './queries';
import styles from './studies.module.css';
import type { ViewProps } from './view';

const tones: Record<Cell['state'], TagTone> = {
  done: 'success',
  explained: 'info',
  missing: 'danger',
  planned: 'neutral',
};

interface Open {
  participantId: string;
  code: string;
  cell: Cell;
}

export function CompletenessView({ ids, project, study }: ViewProps) {
  const { t, i18n } = useTranslation('testSetups');
  const format = useFormat();
  const list = useInfiniteQuery(completenessQuery(ids));
  const instruments = useQuery(instrumentsQuery(ids));
  const [open, setOpen] = useState<Open | null>(null);
  if (list.isPending || instruments.isPending) return <Skeleton lines={6} />;
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) {
    return (
      <EmptyState icon="table" title={t('complete.none')}>
        {t('complete.noneText')}
      </EmptyState>
    );
  }
  const mayCapture = may(project, 'test_setups:response:capture') && study.state === 'running';
  const nameOf = (id: string) => {
    const instrument = instruments.data?.find((each) => each.id === id);
    return (i18n.language === 'en' ? instrument?.title_en : instrument?.title_da) ?? '';
  };
  const titled = (cell: Cell) =>
    `${nameOf(cell.instrument_id)}, ${t(`moment.${cell.moment}`, { number: cell.number })}`;
  const measured = [
    ...new Map(rows.flatMap((row) => row.cells).map((cell) => [keyOf(cell), cell])).values(),
  ];
  const columns: Column<CompletenessRow>[] = [
    {
      id: 'code',
      header: t('people.code'),
      primary: true,
      cell: (row) => <span className={styles.code}>{row.code}</span>,
    },
    ...measured.map((column) => ({
      id: keyOf(column),
      header: titled(column),
      cell: (row: CompletenessRow) => {
        const cell = row.cells.find((each) => keyOf(each) === keyOf(column));
        if (!cell) return null;
        const todo = cell.state === 'missing' || cell.state === 'planned';
        return (
          <span className={styles.cell}>
            <Tag tone={tones[cell.state]}>{t(`cell.${cell.state}`)}</Tag>
            {cell.reason ? <span className={styles.small}>{cell.reason}</span> : null}
            {todo && cell.due_at ? (
              <span className={styles.small}>
                {t('complete.due', { date: format.shortDate(cell.due_at) })}
              </span>
            ) : null}
            {todo && mayCapture && cell.due_at ? (
              <Button
                size="small"
                variant="quiet"
                aria-label={`${t('complete.open')}: ${row.code}, ${titled(cell)}`}
                onClick={() => setOpen({ participantId: row.participant_id, code: row.code, cell })}
              >
                {t('complete.open')}
              </Button>
            ) : null}
          </span>
        );
      },
    })),
  ];
  return (
    <Panel level={3} title={t('complete.title')} description={t('complete.lead')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('complete.table')}>
        <DataTable
          dense
          caption={t('complete.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
        />
      </section>
      <LoadMore
        shown={rows.length}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open ? `${open.code}: ${titled(open.cell)}` : ''}
      >
        {open ? <Measurement ids={ids} open={open} onDone={() => setOpen(null)} /> : null}
      </Dialog>
    </Panel>
  );
}

function keyOf(cell: Cell): string {
  return `${cell.moment} ${cell.number} ${cell.instrument_id}`;
}

/** Either answered now, or explained why not. */
function Measurement({ ids, open, onDone }: { ids: Ids; open: Open; onDone: () => void }) {
  const { t } = useTranslation('testSetups');
  const finish = useFinish(ids.projectId, t('complete.explained'), onDone);
  const { cell, participantId } = open;
  const form = useServerForm<{ reason: string }>({
    defaultValues: { reason: '' },
    send: ({ reason }, key) =>
      body(
        api.POST('/api/v1/studies/{study_id}/absences', {
          params: { path: { study_id: ids.studyId } },
          headers: idempotent(key),
          body: {
            participant_id: participantId,
            instrument_id: cell.instrument_id,
            moment: cell.moment,
            number: cell.number,
            reason,
          },
        }),
      ),
    onSent: finish,
  });
  return (
    <>
      <Row>
        <ButtonLink
          variant="primary"
          to="/projects/$projectId/test-setup/$studyId/respond"
          params={{ projectId: ids.projectId, studyId: ids.studyId }}
          search={{
            participant: participantId,
            instrument: cell.instrument_id,
            moment: cell.moment,
            number: cell.number,
          }}
        >
          {t('complete.answer')}
        </ButtonLink>
      </Row>
      <Form form={form} submitLabel={t('complete.explain')} submitVariant="secondary">
        <TextArea
          rows={2}
          limit={1000}
          label={t('complete.reason')}
          description={t('complete.reasonHelp')}
          {...form.field('reason', { required: true })}
        />
      </Form>
    </>
  );
}
