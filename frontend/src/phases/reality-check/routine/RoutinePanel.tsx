/** The work routine before and after: what it frees, for whom, and whether people would meet less. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Figure } from '@/ui/Figure';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { type Routine, routineQuery } from '../queries';
import { RoutineForm } from './RoutineForm';
import { RoutineLanes, sayHours, sayHowLong } from './RoutineLanes';
import styles from './RoutinePanel.module.css';

interface RoutinePanelProps {
  projectId: string;
  ideaId: string;
  mayEdit: boolean;
}

export function RoutinePanel({ projectId, ideaId, mayEdit }: RoutinePanelProps) {
  const { t } = useTranslation('realityCheck');
  const [writing, setWriting] = useState(false);
  const asked = useQuery(routineQuery(projectId, ideaId));
  const routine = asked.data;
  const write = mayEdit ? (
    <Button size="small" onClick={() => setWriting(true)}>
      {t(routine?.version ? 'routine.edit' : 'routine.write')}
    </Button>
  ) : null;
  return (
    <Panel
      title={t('routine.title')}
      level={3}
      description={t('routine.lead')}
      actions={routine?.version ? write : null}
    >
      {asked.isPending ? <Skeleton lines={3} /> : null}
      {asked.error ? (
        <ProblemAlert error={asked.error} onRetry={() => void asked.refetch()} />
      ) : null}
      {routine && routine.version === 0 ? (
        <EmptyState title={t('routine.none')} action={write}>
          {t('routine.noneText')}
        </EmptyState>
      ) : null}
      {routine?.version ? <BeforeAndAfter routine={routine} /> : null}
      <Dialog open={writing} onClose={() => setWriting(false)} title={t('routine.title')} wide>
        {routine ? (
          <RoutineForm
            projectId={projectId}
            ideaId={ideaId}
            routine={routine}
            onDone={() => setWriting(false)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function BeforeAndAfter({ routine }: { routine: Routine }) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const format = useFormat();
  const hours = (minutes: number) => format.number(minutes / 60);
  const rows = (['before', 'after'] as const).flatMap((when) =>
    routine[when].map((step, index) => ({ ...step, when, id: `${when}-${index}` })),
  );
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { id: 'text', header: t('routine.step'), primary: true, cell: (step) => step.text },
    { id: 'when', header: t('routine.when'), cell: (step) => t(`routine.${step.when}`) },
    { id: 'who', header: t('routine.who'), cell: (step) => step.who },
    { id: 'long', header: t('routine.long'), cell: (step) => sayHowLong(step, t, format) },
    {
      id: 'week',
      header: t('routine.week'),
      align: 'end',
      sort: (step) => step.week,
      cell: (step) => sayHours(step, format),
    },
    {
      id: 'contact',
      header: t('routine.contact'),
      cell: (step) => t(step.human_contact ? 'yes' : 'no', { ns: 'common' }),
    },
  ];
  return (
    <>
      <p className={styles.freed}>{sayFreed(routine, t, hours)}</p>
      {routine.human_contact_falls ? (
        <Alert tone="warning" title={t('routine.contactFalls')}>
          {t('routine.contactFallsText', {
            before: hours(routine.contact_minutes_before),
            after: hours(routine.contact_minutes_after),
          })}
        </Alert>
      ) : null}
      <Figure
        level={4}
        interactive
        title={t('routine.lanes')}
        reading={t('routine.reading', {
          before: hours(routine.minutes_before),
          after: hours(routine.minutes_after),
          contactBefore: hours(routine.contact_minutes_before),
          contactAfter: hours(routine.contact_minutes_after),
        })}
        table={{ columns, rows, rowKey: (step) => step.id }}
        notes={t('routine.rule')}
      >
        <RoutineLanes routine={routine} />
      </Figure>
      {routine.roles.length > 1 ? <Roles routine={routine} /> : null}
    </>
  );
}

function Roles({ routine }: { routine: Routine }) {
  const { t } = useTranslation('realityCheck');
  const format = useFormat();
  const hours = (minutes: number) => format.number(minutes / 60);
  type Role = Routine['roles'][number];
  const columns: Column<Role>[] = [
    { id: 'who', header: t('routine.who'), primary: true, cell: (role) => role.who },
    {
      id: 'before',
      header: t('routine.before'),
      align: 'end',
      cell: (role) => hours(role.minutes_before),
    },
    {
      id: 'after',
      header: t('routine.after'),
      align: 'end',
      cell: (role) => hours(role.minutes_after),
    },
    {
      id: 'freed',
      header: t('routine.freedShort'),
      align: 'end',
      cell: (role) => hours(role.freed_minutes),
    },
    {
      id: 'low',
      header: t('routine.atLeast'),
      align: 'end',
      cell: (role) => hours(role.freed_low),
    },
    {
      id: 'high',
      header: t('routine.atMost'),
      align: 'end',
      cell: (role) => hours(role.freed_high),
    },
  ];
  return (
    <DataTable
      caption={t('routine.roles')}
      showCaption
      dense
      columns={columns}
      rows={routine.roles}
      rowKey={(role) => role.who}
    />
  );
}

type Say = ReturnType<typeof useTranslation<'realityCheck'>>['t'];

function sayFreed(routine: Routine, t: Say, hours: (minutes: number) => string): string {
  const { freed_minutes: freed, freed_low: low, freed_high: high } = routine;
  const likely =
    freed > 0
      ? t('routine.freed', { hours: hours(freed) })
      : freed < 0
        ? t('routine.takes', { hours: hours(-freed) })
        : t('routine.same');
  if (hours(low) === hours(high)) return likely;
  if (low >= 0) return t('routine.between', { likely, low: hours(low), high: hours(high) });
  if (high <= 0) return t('routine.between', { likely, low: hours(-high), high: hours(-low) });
  return t('routine.unsure', { likely, less: hours(-low), more: hours(high) });
}
