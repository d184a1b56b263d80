/** How ready the technology of an idea is, and the organisation for it: two scales side by side. */
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { Dialog } from '@/ui/Dialog';
import { Grid } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { History } from '../prospects/History';
import { PartFrame } from '../prospects/PartFrame';
import { realityCheckQuery } from '../queries';
import { JudgeForm } from './JudgeForm';
import {
  type ReadinessJudgement,
  readinessHistoryQuery,
  readinessQuery,
  type ScaleStanding,
} from './queries';
import { ScalePanel } from './ScalePanel';

const route = getRouteApi('/signed-in/projects/$projectId/reality-check/$ideaId/readiness');

export function ReadinessPage() {
  const { t } = useTranslation('readiness');
  const { projectId, ideaId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: check } = useSuspenseQuery(realityCheckQuery(projectId, ideaId));
  const standing = useQuery(readinessQuery(projectId, ideaId));
  const history = useInfiniteQuery(readinessHistoryQuery(projectId, ideaId));
  const [judging, setJudging] = useState<ScaleStanding | null>(null);
  const mayEdit =
    project.state === 'active' &&
    check.idea_status === 'selected' &&
    may(project, 'reality_check:reality_check:edit');
  const close = () => setJudging(null);
  return (
    <PartFrame
      projectId={projectId}
      ideaId={ideaId}
      idea={check.idea_title}
      part="readiness"
      title={t('title')}
      lead={t('lead')}
    >
      {standing.isPending ? <Skeleton lines={7} /> : null}
      {standing.error ? (
        <ProblemAlert error={standing.error} onRetry={() => void standing.refetch()} />
      ) : null}
      <Grid min="large">
        {standing.data?.scales.map((one) => (
          <ScalePanel
            key={one.scale}
            standing={one}
            onJudge={mayEdit ? () => setJudging(one) : undefined}
          />
        ))}
      </Grid>
      <History
        list={history}
        say={(entry) => sayChange(entry, t)}
        why={(entry) => entry.evidence}
        who={(entry) => entry.judged_by_name}
      />
      <Dialog
        open={judging !== null}
        onClose={close}
        title={judging ? t(`judgeNamed.${judging.scale}`) : ''}
        wide
      >
        {judging ? (
          <JudgeForm projectId={projectId} ideaId={ideaId} standing={judging} onDone={close} />
        ) : null}
      </Dialog>
    </PartFrame>
  );
}

type Say = ReturnType<typeof useTranslation<'readiness'>>['t'];

function sayChange(entry: ReadinessJudgement, t: Say): string {
  const { level: after, former_level: before } = entry;
  const scale = t(`scale.${entry.scale}`);
  if (before === null) return t('first', { scale, after });
  if (before === after) return t('same', { scale, after });
  return t('changed', { scale, before, after });
}
