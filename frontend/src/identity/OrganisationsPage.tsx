/** The municipality and its partners, by kind; an administrator adds new ones here. */
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayAnywhere, sessionQuery } from '@/api/session';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Grid, Row, Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { AddOrganisation } from './AddOrganisation';
import {
  municipalityName,
  type Organisation,
  type OrganisationKind,
  organisationsQuery,
  type PartnerKind,
  partnerKinds,
} from './administration';
import styles from './administration.module.css';

const kinds: readonly OrganisationKind[] = ['municipality', ...partnerKinds];

export function OrganisationsPage() {
  const { t } = useTranslation('administration');
  const { data: session } = useSuspenseQuery(sessionQuery);
  const list = useInfiniteQuery(organisationsQuery);
  const [adding, setAdding] = useState<PartnerKind | null>(null);
  const all = list.data?.pages.flatMap((page) => page.items) ?? [];
  const mayAdd = mayAnywhere(session, 'identity:organisation:edit') !== undefined;
  // Who only sees their own organisation is not told that the others are missing.
  const seesAll = mayAnywhere(session, 'identity:organisation:read') !== undefined;
  const several = new Set(all.map((one) => one.municipality_id)).size > 1;
  const placeOf = (one: Organisation) =>
    several ? municipalityName(session, one.municipality_id) : undefined;
  return (
    <Stack gap="large">
      <PageHeader
        title={t('organisations.title')}
        lead={t(mayAdd ? 'organisations.lead' : 'organisations.leadReader')}
        actions={
          mayAdd ? (
            <Button
              variant="primary"
              icon={<Icon name="plus" />}
              onClick={() => setAdding('company')}
            >
              {t('organisations.add')}
            </Button>
          ) : null
        }
      />
      {list.isPending ? <Skeleton lines={4} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && all.length === 0 ? (
        <EmptyState icon="building" title={t('organisations.empty.title')}>
          {t('organisations.empty.text')}
        </EmptyState>
      ) : null}
      {all.length > 0
        ? kinds.map((kind) => {
            const ofKind = all.filter((one) => one.kind === kind);
            if (ofKind.length === 0 && (kind === 'municipality' || !seesAll)) return null;
            return (
              <KindPanel
                key={kind}
                kind={kind}
                organisations={ofKind}
                placeOf={placeOf}
                complete={!list.hasNextPage}
                onAdd={mayAdd ? setAdding : undefined}
              />
            );
          })
        : null}
      {list.hasNextPage ? (
        <LoadMore
          shown={all.length}
          hasMore
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      <Dialog open={adding !== null} onClose={() => setAdding(null)} title={t('organisations.add')}>
        {adding ? <AddOrganisation session={session} kind={adding} /> : null}
      </Dialog>
    </Stack>
  );
}

interface KindPanelProps {
  kind: OrganisationKind;
  organisations: readonly Organisation[];
  placeOf: (one: Organisation) => string | undefined;
  /** Whether there are no more pages: only then is “none” true. */
  complete: boolean;
  onAdd: ((kind: PartnerKind) => void) | undefined;
}

function KindPanel({ kind, organisations, placeOf, complete, onAdd }: KindPanelProps) {
  const { t } = useTranslation('administration');
  if (organisations.length === 0 && !complete) return null;
  return (
    <Panel tone="plain" title={t(`kinds.${kind}`)}>
      {organisations.length === 0 && kind !== 'municipality' ? (
        <Row>
          <p className={styles.subtle}>{t(`none.${kind}`)}</p>
          {onAdd ? (
            <Button size="small" icon={<Icon name="plus" />} onClick={() => onAdd(kind)}>
              {t(`addKind.${kind}`)}
            </Button>
          ) : null}
        </Row>
      ) : (
        <Grid as="ul" gap="small">
          {organisations.map((one) => (
            <Card key={one.id} as="li" pressable className={styles.organisation}>
              <Icon name={kind === 'civil_society' ? 'people' : 'building'} />
              <span className={styles.words}>
                <Link
                  to="/organisations/$organisationId"
                  params={{ organisationId: one.id }}
                  className={styles.name}
                >
                  {one.name}
                </Link>
                {placeOf(one) ? <span className={styles.subtle}>{placeOf(one)}</span> : null}
              </span>
              <Icon name="chevron" />
            </Card>
          ))}
        </Grid>
      )}
    </Panel>
  );
}
