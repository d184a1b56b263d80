/** The decision maker's page: evidence, what is unmet, the decision; and the record for ever after. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/EmptyState';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ConditionList } from './conditions';
import { DecisionForm } from './DecisionForm';
import styles from './DecisionPage.module.css';
import { DecisionRecord } from './DecisionRecord';
import { GateStatus } from './GatePanel';
import { PhaseFindings } from './PhaseFindings';
import { decisionsQuery, type Gate, gateQuery } from './queries';
import { SpendingLines } from './SpendingTable';
import { Weights } from './Weights';

const route = getRouteApi('/signed-in/projects/$projectId/decision');

export function DecisionPage() {
  const { t } = useTranslation('projects');
  const { projectId } = route.useParams();
  const gate = useQuery(gateQuery(projectId));
  return (
    <Stack gap="large">
      <PageHeader level={2} title={t('decision.title')} lead={t('decision.lead')} />
      {gate.isPending ? <Skeleton lines={4} /> : null}
      {gate.error ? <ProblemAlert error={gate.error} onRetry={() => void gate.refetch()} /> : null}
      {gate.data ? <AtTheGate projectId={projectId} gate={gate.data} /> : null}
      <Records projectId={projectId} />
    </Stack>
  );
}

function AtTheGate({ projectId, gate }: { projectId: string; gate: Gate }) {
  const { t } = useTranslation('projects');
  if (gate.possible_decisions.length === 0) return <p>{t('decision.nothingToDecide')}</p>;
  return (
    <div className={styles.columns}>
      <Panel title={t('decision.evidence')} level={3} description={t('decision.evidenceLead')}>
        <section className={styles.part}>
          <h4>{t('decision.conditions')}</h4>
          <GateStatus gate={gate} />
          <ConditionList conditions={gate.conditions} projectId={projectId} />
        </section>
        <PhaseFindings projectId={projectId} phase={gate.phase} />
        <section className={styles.part}>
          <h4>{t('decision.weights')}</h4>
          <Weights weights={gate.weights} />
        </section>
        <section className={styles.part}>
          <h4>{t('decision.cost')}</h4>
          {gate.spending.lines.length > 0 ? (
            <SpendingLines summary={gate.spending} />
          ) : (
            <p className={styles.subtle}>{t('spending.nothing')}</p>
          )}
        </section>
      </Panel>
      {gate.may_decide ? (
        <Panel title={t('decision.make')} level={3}>
          <DecisionForm projectId={projectId} gate={gate} />
        </Panel>
      ) : (
        <Panel title={t('decision.make')} level={3} tone="tinted">
          <p>{t('decision.notYours')}</p>
        </Panel>
      )}
    </div>
  );
}

function Records({ projectId }: { projectId: string }) {
  const { t } = useTranslation('projects');
  const decisions = useQuery(decisionsQuery(projectId));
  return (
    <Panel title={t('decision.records')} level={3} tone="plain">
      {decisions.isPending ? <Skeleton lines={2} /> : null}
      {decisions.error ? (
        <ProblemAlert error={decisions.error} onRetry={() => void decisions.refetch()} />
      ) : null}
      {decisions.data?.length === 0 ? (
        <EmptyState icon="document" title={t('decision.none')}>
          {t('decision.noneText')}
        </EmptyState>
      ) : null}
      {decisions.data && decisions.data.length > 0 ? (
        <ol className={styles.records}>
          {decisions.data.map((decision) => (
            <li key={decision.id}>
              <DecisionRecord decision={decision} />
            </li>
          ))}
        </ol>
      ) : null}
    </Panel>
  );
}
