/** The cards turned over: put those that say the same together, and make assumptions of them. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Dialog } from '@/ui/Dialog';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { AssumptionForm, type AssumptionOrigin } from '../assumptions/AssumptionForm';
import { CardList } from './CardList';
import { GroupPanel } from './GroupPanel';
import { MoveBar } from './MoveBar';
import type { Ids } from './OpenForm';
import { cardsQuery, groupsQuery, type Premortem } from './queries';
import { useEnterState } from './useEnterState';

interface SortingViewProps {
  ids: Ids;
  session: Premortem;
  mayLead: boolean;
}

export function SortingView({ ids, session, mayLead }: SortingViewProps) {
  const { t } = useTranslation('premortem');
  const cards = useQuery(cardsQuery(ids.projectId, ids.ideaId, session));
  const groups = useQuery(groupsQuery(ids.projectId, ids.ideaId, session));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [assuming, setAssuming] = useState<AssumptionOrigin | null>(null);
  const enter = useEnterState(ids, session);
  const problem = cards.error ?? groups.error;
  if (problem) return <ProblemAlert error={problem} />;
  if (!cards.data || !groups.data) return <Skeleton lines={4} />;
  const sorting = mayLead && session.state === 'sorting';
  const pick = (id: string) =>
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const list = {
    ids,
    picked,
    onPick: sorting ? pick : undefined,
    onAssume: sorting ? setAssuming : undefined,
  };
  const loose = cards.data.filter((card) => card.group_id === null);
  return (
    <Stack gap="large">
      <Panel
        level={3}
        title={session.question}
        description={t(standing(session, mayLead))}
        actions={
          sorting ? (
            <ConfirmButton
              size="small"
              busy={enter.isPending}
              title={t('close')}
              question={t('closeQuestion')}
              confirmLabel={t('close')}
              onConfirm={() => enter.mutate('closed')}
            >
              {t('close')}
            </ConfirmButton>
          ) : null
        }
      >
        {enter.error ? <ProblemAlert error={enter.error} /> : null}
        {loose.length > 0 ? (
          <CardList label={t('loose')} cards={loose} {...list} />
        ) : (
          <p>{t(cards.data.length > 0 ? 'noneLoose' : 'noCards')}</p>
        )}
      </Panel>
      {sorting && cards.data.length > 0 ? (
        <MoveBar
          ids={ids}
          session={session}
          groups={groups.data}
          cards={cards.data.filter((card) => picked.has(card.id))}
          onMoved={() => setPicked(new Set())}
        />
      ) : null}
      {groups.data.map((group) => (
        <GroupPanel
          key={group.id}
          group={group}
          cards={(cards.data ?? []).filter((card) => card.group_id === group.id)}
          {...list}
        />
      ))}
      <Dialog
        open={assuming !== null}
        onClose={() => setAssuming(null)}
        title={t('makeAssumption')}
      >
        {assuming ? (
          <AssumptionForm
            projectId={ids.projectId}
            ideaId={ids.ideaId}
            origin={assuming}
            onDone={() => setAssuming(null)}
          />
        ) : null}
      </Dialog>
    </Stack>
  );
}

function standing(session: Premortem, mayLead: boolean) {
  if (session.state === 'closed') return session.shown_at ? 'closed' : 'closedUnseen';
  return mayLead ? 'together' : 'follow';
}
