/** The gate of the present phase: how it stands, what the project has cost, and the way to the decision. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ConditionList } from './conditions';
import styles from './GatePanel.module.css';
import { following, hasEnded } from './phases';
import { type Gate, gateQuery } from './queries';
import { Remarks } from './Remarks';
import { SpentSoFar } from './SpentSoFar';

export function GatePanel({ projectId }: { projectId: string }) {
  const { t } = useTranslation(['projects', 'common']);
  const { data: gate, error, refetch, isPending } = useQuery(gateQuery(projectId));
  if (isPending) return <Skeleton lines={3} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const next = following(gate.phase);
  const title = hasEnded(gate.state)
    ? t('gate.closed')
    : gate.state === 'parked'
      ? t('gate.parked')
      : next === 'decision'
        ? t('gate.titleDecision')
        : t('gate.title', { next: t(`phase.${next}`, { ns: 'common' }).toLocaleLowerCase() });
  return (
    <Panel title={title} tone="framed" className={styles.gate}>
      {gate.state === 'active' ? (
        <>
          <GateStatus gate={gate} />
          <ConditionList conditions={gate.conditions} projectId={projectId} />
          <Remarks remarks={gate.remarks ?? []} projectId={projectId} />
        </>
      ) : null}
      <SpentSoFar summary={gate.spending} />
      {gate.may_decide && gate.possible_decisions.length > 0 ? (
        <ButtonLink
          to="/projects/$projectId/decision"
          params={{ projectId }}
          variant={gate.open ? 'primary' : 'secondary'}
          fullWidth
        >
          {t('gate.decide')}
        </ButtonLink>
      ) : (
        <p className={styles.who}>
          {gate.possible_decisions.length > 0 ? t('gate.who') : null}{' '}
          <Link to="/projects/$projectId/decision" params={{ projectId }}>
            {t('project.seeDecision')}
          </Link>
        </p>
      )}
    </Panel>
  );
}

export function GateStatus({ gate }: { gate: Gate }) {
  const { t } = useTranslation('projects');
  const missing = gate.conditions.filter((condition) => !condition.met).length;
  if (gate.conditions.length === 0) return null;
  return (
    <p className={styles.status} data-open={missing === 0 || undefined}>
      <Icon name={missing === 0 ? 'check' : 'lock'} />
      {missing === 0 ? t('gate.open') : t('gate.missing', { count: missing })}
    </p>
  );
}
