/** What was answered: a table of responses, and a file of them to bring in. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '@/api/projects';
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
import { Tag } from '@/ui/Tag';
import { ImportForm } from './ImportForm';
import { instrumentsQuery, responsesQuery, type StudyResponse } from './queries';
import { RevisionForm } from './RevisionForm';
import styles from './studies.module.css';
import type { ViewProps } from './view';

export function ResponsesView({ ids, project, study }: ViewProps) {
  const { t, i18n } = useTranslation(['testSetups', 'common']);
  const format = useFormat();
  const list = useInfiniteQuery(responsesQuery(ids));
  const instruments = useQuery(instrumentsQuery(ids));
  const [importing, setImporting] = useState(false);
  const [revising, setRevising] = useState<StudyResponse | null>(null);
  const instrumentOf = (response: StudyResponse) =>
    instruments.data?.find((each) => each.id === response.instrument_id);
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  const responses = list.data.pages.flatMap((page) => page.items);
  const columns: Column<StudyResponse>[] = [
    {
      id: 'code',
      header: t('people.code'),
      primary: true,
      sort: (response) => response.participant_code,
      cell: (response) => response.participant_code,
    },
    {
      id: 'instrument',
      header: t('responses.instrument'),
      cell: (response) => {
        const found = instrumentOf(response);
        return (i18n.language === 'en' ? found?.title_en : found?.title_da) ?? '–';
      },
    },
    {
      id: 'moment',
      header: t('responses.moment'),
      sort: (response) => `${response.moment}${response.number}`,
      cell: (response) => t(`moment.${response.moment}`, { number: response.number }),
    },
    {
      id: 'when',
      header: t('responses.when'),
      sort: (response) => response.recorded_at,
      cell: (response) => format.dateTime(response.recorded_at),
    },
    {
      id: 'score',
      header: t('responses.score'),
      align: 'end',
      sort: (response) => response.score,
      cell: (response) => (response.score === null ? '–' : format.number(response.score, 2)),
    },
    {
      id: 'note',
      header: t('responses.note'),
      cell: (response) =>
        response.erased_at ? (
          <Tag>{t('responses.erased')}</Tag>
        ) : response.restricted ? (
          <Tag tone="warning">{t('responses.restricted')}</Tag>
        ) : response.revision > 0 ? (
          t('responses.revised', { count: response.revision })
        ) : (
          ''
        ),
    },
  ];
  if (may(project, 'test_setups:response:capture') && study.state === 'running') {
    columns.push({
      id: 'do',
      header: t('people.actions'),
      align: 'end',
      bare: true,
      cell: (response) =>
        response.erased_at ? null : (
          <span className={styles.actions}>
            <Button
              size="small"
              variant="quiet"
              aria-label={`${t('edit', { ns: 'common' })}: ${response.participant_code}, ${t(`moment.${response.moment}`, { number: response.number })}`}
              onClick={() => setRevising(response)}
            >
              {t('edit', { ns: 'common' })}
            </Button>
          </span>
        ),
    });
  }
  const toRevise = revising ? instrumentOf(revising) : undefined;
  const bring =
    may(project, 'test_setups:study:edit') && study.state === 'running' ? (
      <Button size="small" icon={<Icon name="upload" />} onClick={() => setImporting(true)}>
        {t('import.title')}
      </Button>
    ) : null;
  return (
    <Panel
      level={3}
      title={t('responses.title')}
      description={t('responses.lead')}
      actions={responses.length > 0 ? bring : null}
    >
      <DataTable
        caption={t('responses.title')}
        columns={columns}
        rows={responses}
        rowKey={(response) => response.id}
        empty={
          <EmptyState icon="document" title={t('responses.none')} action={bring}>
            {t('responses.noneText')}
          </EmptyState>
        }
      />
      {responses.length > 0 ? (
        <LoadMore
          shown={responses.length}
          hasMore={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      <Dialog
        wide
        open={revising !== null}
        onClose={() => setRevising(null)}
        title={t('revision.of', { code: revising?.participant_code ?? '' })}
      >
        {revising && toRevise ? (
          <RevisionForm
            ids={ids}
            instrument={toRevise}
            response={revising}
            onDone={() => setRevising(null)}
          />
        ) : null}
      </Dialog>
      <Dialog wide open={importing} onClose={() => setImporting(false)} title={t('import.title')}>
        {instruments.data ? (
          <ImportForm ids={ids} instruments={instruments.data} onDone={() => setImporting(false)} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Dialog>
    </Panel>
  );
}
