/** The work routine before and after: what it frees, and whether people would meet less. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { type Routine, type RoutineStep, routineQuery } from './queries';
import { RoutineForm } from './RoutineForm';
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
  const { t } = useTranslation('realityCheck');
  const format = useFormat();
  const hours = (minutes: number) => format.number(minutes / 60);
  const most = Math.max(routine.minutes_before, routine.minutes_after);
  const parts = [
    { when: 'before', steps: routine.before, minutes: routine.minutes_before },
    { when: 'after', steps: routine.after, minutes: routine.minutes_after },
  ] as const;
  return (
    <>
      <p className={styles.freed}>
        {routine.freed_minutes > 0
          ? t('routine.freed', { hours: hours(routine.freed_minutes) })
          : routine.freed_minutes < 0
            ? t('routine.takes', { hours: hours(-routine.freed_minutes) })
            : t('routine.same')}
      </p>
      {routine.human_contact_falls ? (
        <Alert tone="warning" title={t('routine.contactFalls')}>
          {t('routine.contactFallsText', {
            before: hours(routine.contact_minutes_before),
            after: hours(routine.contact_minutes_after),
          })}
        </Alert>
      ) : null}
      {parts.map(({ when, steps, minutes }) => (
        <section key={when} className={styles.part} aria-label={t(`routine.${when}`)}>
          <div className={styles.sum}>
            <h4>{t(`routine.${when}`)}</h4>
            <span>{t('routine.hours', { hours: hours(minutes) })}</span>
          </div>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.bar}
              data-when={when}
              style={{ inlineSize: `${(minutes / most) * 100}%` }}
            />
          </span>
          <Steps when={when} steps={steps} />
        </section>
      ))}
    </>
  );
}

function Steps({ when, steps }: { when: 'before' | 'after'; steps: readonly RoutineStep[] }) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const format = useFormat();
  const numbered = steps.map((step, index) => ({ ...step, id: String(index) }));
  type Numbered = (typeof numbered)[number];
  const columns: Column<Numbered>[] = [
    { id: 'text', header: t('routine.step'), primary: true, cell: (step) => step.text },
    { id: 'who', header: t('routine.who'), cell: (step) => step.who },
    {
      id: 'week',
      header: t('routine.week'),
      align: 'end',
      cell: (step) =>
        `${step.minutes} × ${format.number(step.times_per_week)} = ${format.number(step.minutes * step.times_per_week)}`,
    },
    {
      id: 'contact',
      header: t('routine.contact'),
      cell: (step) => t(step.human_contact ? 'yes' : 'no', { ns: 'common' }),
    },
  ];
  return (
    <DataTable
      caption={t(`routine.${when}`)}
      dense
      columns={columns}
      rows={numbered}
      rowKey={(step) => step.id}
      empty={<p>{t('routine.noSteps')}</p>}
    />
  );
}
