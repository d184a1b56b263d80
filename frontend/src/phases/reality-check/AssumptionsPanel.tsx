/** What must be true: on importance × evidence, and one by one with its test. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import type { Column } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Figure } from '@/ui/Figure';
import { Row } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { AssumptionForm } from './AssumptionForm';
import { AssumptionPlot } from './AssumptionPlot';
import styles from './items.module.css';
import { type Assumption, assumptionsQuery } from './queries';

interface AssumptionsPanelProps {
  projectId: string;
  ideaId: string;
  mayEdit: boolean;
}

export function AssumptionsPanel({ projectId, ideaId, mayEdit }: AssumptionsPanelProps) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const [editing, setEditing] = useState<Assumption | 'new' | null>(null);
  const list = useQuery(assumptionsQuery(projectId, ideaId));
  const assumptions = list.data?.items ?? [];
  const add = mayEdit ? (
    <Button size="small" onClick={() => setEditing('new')}>
      {t('assumptions.add')}
    </Button>
  ) : null;
  return (
    <Panel
      title={t('assumptions.title')}
      level={3}
      description={t('assumptions.lead')}
      actions={assumptions.length > 0 ? add : null}
    >
      {list.isPending ? <Skeleton lines={3} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && assumptions.length === 0 ? (
        <EmptyState title={t('assumptions.none')} action={add}>
          {t('assumptions.noneText')}
        </EmptyState>
      ) : null}
      {assumptions.length > 0 ? (
        <div className={styles.beside}>
          <AssumptionFigure assumptions={assumptions} />
          <ol className={styles.list}>
            {assumptions.map((assumption, index) => (
              <li key={assumption.id} className={styles.item}>
                <div className={styles.head}>
                  <span className={styles.number}>{index + 1}</span>
                  <strong className={styles.statement}>{assumption.statement}</strong>
                </div>
                <Row>
                  {assumption.critical ? (
                    <Tag tone="warning">{t('assumptions.critical')}</Tag>
                  ) : null}
                  {assumption.critical && !assumption.test ? (
                    <Tag tone="danger">{t('assumptions.noTest')}</Tag>
                  ) : null}
                  <Tag tone={tones[assumption.result]}>
                    {t(`assumptions.results.${assumption.result}`)}
                  </Tag>
                </Row>
                {assumption.test ? (
                  <p className={styles.text}>
                    <span className={styles.name}>{t('assumptions.test')}: </span>
                    {assumption.test}
                  </p>
                ) : null}
                {assumption.kill_criterion ? (
                  <p className={styles.text}>
                    <span className={styles.name}>{t('assumptions.kill')} </span>
                    {assumption.kill_criterion}
                  </p>
                ) : null}
                {mayEdit ? (
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={t('assumptions.edit', { statement: assumption.statement })}
                    onClick={() => setEditing(assumption)}
                  >
                    {t('edit', { ns: 'common' })}
                  </Button>
                ) : null}
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      <Dialog
        open={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing === 'new' ? 'assumptions.add' : 'assumptions.statement')}
      >
        {editing ? (
          <AssumptionForm
            projectId={projectId}
            ideaId={ideaId}
            assumption={editing === 'new' ? undefined : editing}
            onDone={() => setEditing(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

const tones = { open: 'neutral', holds: 'success', fails: 'danger' } as const;

function AssumptionFigure({ assumptions }: { assumptions: readonly Assumption[] }) {
  const { t } = useTranslation('realityCheck');
  const numbered = assumptions.map((assumption, index) => ({ number: index + 1, assumption }));
  type Numbered = (typeof numbered)[number];
  const columns: Column<Numbered>[] = [
    {
      id: 'statement',
      header: t('assumptions.statement'),
      primary: true,
      cell: ({ number, assumption }) => `${number}. ${assumption.statement}`,
    },
    ...(['importance', 'evidence', 'priority'] as const).map((figure) => ({
      id: figure,
      header: t(figure === 'priority' ? 'assumptions.priority' : `assumptions.${figure}Short`),
      align: 'end' as const,
      sort: ({ assumption }: Numbered) => assumption[figure],
      cell: ({ assumption }: Numbered) => assumption[figure],
    })),
  ];
  return (
    <Figure
      level={4}
      title={t('assumptions.plot.title')}
      reading={t('assumptions.plot.reading', {
        count: assumptions.filter((assumption) => assumption.critical).length,
      })}
      table={{ columns, rows: numbered, rowKey: ({ assumption }) => assumption.id }}
    >
      <AssumptionPlot assumptions={assumptions} />
    </Figure>
  );
}
