/** The states a municipality names itself, below the fixed ones: kept by its administrator. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { statuses } from '../perspectives';
import { KeptStateRow } from './KeptStateRow';
import { type KeptState, keptStatesQuery } from './queries';
import { StateForm } from './StateForm';
import styles from './States.module.css';

const route = getRouteApi('/signed-in/organisations/$organisationId/idea-states');

export function StatesPage() {
  const { t } = useTranslation(['states', 'ideas']);
  const { organisationId } = route.useParams();
  const { data: states } = useSuspenseQuery(keptStatesQuery(organisationId));
  const [edited, setEdited] = useState<KeptState | 'new' | null>(null);
  const add = (
    <Button variant="primary" icon={<Icon name="plus" />} onClick={() => setEdited('new')}>
      {t('keep.new')}
    </Button>
  );
  return (
    <Stack gap="large">
      <PageHeader
        above={
          <Link to="/organisations/$organisationId" params={{ organisationId }}>
            {t('keep.back')}
          </Link>
        }
        title={t('keep.title')}
        lead={t('keep.lead')}
        actions={states.length > 0 ? add : null}
      />
      {states.length === 0 ? (
        <EmptyState title={t('keep.empty')} action={add}>
          {t('keep.emptyText')}
        </EmptyState>
      ) : null}
      {statuses.map((status) => {
        const within = states.filter((state) => state.status === status);
        return within.length > 0 ? (
          <Panel key={status} title={t(`status.${status}`, { ns: 'ideas' })}>
            <ol className={styles.states}>
              {within.map((state, place) => (
                <KeptStateRow
                  key={state.id}
                  organisationId={organisationId}
                  state={state}
                  first={place === 0}
                  last={place === within.length - 1}
                  onEdit={() => setEdited(state)}
                />
              ))}
            </ol>
          </Panel>
        ) : null;
      })}
      <Dialog
        wide
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={t(edited === 'new' ? 'keep.new' : 'keep.editTitle')}
      >
        <StateForm
          key={edited === null || edited === 'new' ? edited : edited.version}
          organisationId={organisationId}
          state={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      </Dialog>
    </Stack>
  );
}
