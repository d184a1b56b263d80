/** Sites and participants of a study, with what they consented to. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag, type TagTone } from '@/ui/Tag';
import { ConsentDialog } from './ConsentDialog';
import { ParticipantForm } from './ParticipantForm';
import { type Participant, participantsQuery, sitesQuery } from './queries';
import { SitesPanel, useSiteName } from './SitesPanel';
import styles from './studies.module.css';
import type { ViewProps } from './view';
import { WithdrawForm } from './WithdrawForm';

const tones: Record<Participant['state'], TagTone> = {
  invited: 'neutral',
  consented: 'info',
  active: 'success',
  completed: 'success',
  withdrawn: 'warning',
  lost: 'warning',
};

type Doing = { what: 'add' } | { what: 'consent' | 'withdraw'; who: Participant } | null;

export function PeopleView({ ids, project, study }: ViewProps) {
  const { t } = useTranslation('testSetups');
  const people = useInfiniteQuery(participantsQuery(ids));
  const sites = useQuery(sitesQuery(ids));
  const [doing, setDoing] = useState<Doing>(null);
  const open = study.state === 'approved' || study.state === 'running';
  const mayCapture = may(project, 'test_setups:response:capture');
  const shown = people.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useColumns(ids, mayCapture, setDoing).filter(
    (column) => column.id !== 'cohort' || shown.some((person) => person.cohort),
  );
  const add =
    mayCapture && open ? (
      <Button
        variant={study.state === 'running' ? 'primary' : 'secondary'}
        size="small"
        onClick={() => setDoing({ what: 'add' })}
      >
        {t('people.add')}
      </Button>
    ) : null;
  const close = () => setDoing(null);
  return (
    <Stack gap="large">
      <Panel
        level={3}
        title={t('people.title')}
        description={t('people.lead')}
        actions={shown.length > 0 ? add : null}
      >
        {people.isPending ? <Skeleton lines={5} /> : null}
        {people.error ? <ProblemAlert error={people.error} /> : null}
        {study.state === 'draft' ? <Alert tone="info">{t('people.afterApproval')}</Alert> : null}
        {people.data ? (
          <>
            <DataTable
              caption={t('people.title')}
              columns={columns}
              rows={shown}
              rowKey={(person) => person.id}
              empty={
                <EmptyState icon="person" title={t('people.none')} action={add}>
                  {t('people.noneText')}
                </EmptyState>
              }
            />
            {shown.length > 0 ? (
              <LoadMore
                shown={shown.length}
                hasMore={people.hasNextPage}
                busy={people.isFetchingNextPage}
                onMore={() => void people.fetchNextPage()}
              />
            ) : null}
          </>
        ) : null}
      </Panel>
      <SitesPanel ids={ids} project={project} study={study} />
      <Dialog open={doing?.what === 'add'} onClose={close} title={t('people.add')}>
        <ParticipantForm ids={ids} sites={sites.data ?? []} onDone={close} />
      </Dialog>
      <Dialog
        wide
        open={doing?.what === 'consent'}
        onClose={close}
        title={t('consent.of', { code: doing?.what === 'consent' ? doing.who.code : '' })}
      >
        {doing?.what === 'consent' ? (
          <ConsentDialog
            ids={ids}
            participant={doing.who}
            mayRecord={mayCapture && open}
            onDone={close}
          />
        ) : null}
      </Dialog>
      <Dialog
        open={doing?.what === 'withdraw'}
        onClose={close}
        title={t('withdraw.of', { code: doing?.what === 'withdraw' ? doing.who.code : '' })}
      >
        {doing?.what === 'withdraw' ? (
          <WithdrawForm ids={ids} participant={doing.who} onDone={close} />
        ) : null}
      </Dialog>
    </Stack>
  );
}

function useColumns(
  ids: ViewProps['ids'],
  mayCapture: boolean,
  setDoing: (doing: Doing) => void,
): Column<Participant>[] {
  const { t } = useTranslation('testSetups');
  const format = useFormat();
  const siteName = useSiteName(ids);
  return [
    {
      id: 'code',
      header: t('people.code'),
      primary: true,
      sort: (p) => p.code,
      cell: (p) => <span className={styles.code}>{p.code}</span>,
    },
    { id: 'role', header: t('people.role'), sort: (p) => p.role, cell: (p) => t(`role.${p.role}`) },
    { id: 'site', header: t('people.site'), cell: (p) => siteName(p.site_id) },
    {
      id: 'cohort',
      header: t('people.cohort'),
      sort: (p) => p.cohort,
      cell: (p) => p.cohort,
    },
    {
      id: 'state',
      header: t('people.state'),
      sort: (p) => p.state,
      cell: (p) => (
        <span className={styles.code}>
          <Tag tone={tones[p.state]}>{t(`participantState.${p.state}`)}</Tag>
        </span>
      ),
    },
    {
      id: 'consent',
      header: t('people.consent'),
      cell: (p) =>
        p.consent ? (
          <>
            {t(`consentKind.${p.consent}`)}
            {p.consent_scopes?.length
              ? `: ${format.list(p.consent_scopes.map((scope) => t(`scope.${scope}`)))}`
              : ''}
          </>
        ) : (
          t('consent.notAsked')
        ),
    },
    {
      id: 'do',
      header: t('people.actions'),
      bare: true,
      cell: (p) => (
        <span className={styles.actions}>
          <Button
            size="small"
            variant="quiet"
            aria-label={`${t('consent.title')}: ${p.code}`}
            onClick={() => setDoing({ what: 'consent', who: p })}
          >
            {t('consent.title')}
          </Button>
          {mayCapture && (p.consent === 'given' || p.consent === 're_affirmed') ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={`${t('withdraw.title')}: ${p.code}`}
              onClick={() => setDoing({ what: 'withdraw', who: p })}
            >
              {t('withdraw.title')}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
}
