/** Who has which role in an organisation; an administrator gives roles and takes them away. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { AddPerson } from './AddPerson';
import { type Organisation, type Person, peoplePagesQuery, unitsQuery } from './administration';
import styles from './administration.module.css';
import { ChangeRole } from './ChangeRole';
import { RemoveRole } from './RemoveRole';

interface PeoplePanelProps {
  organisation: Organisation;
  session: Session;
  mayEdit: boolean;
}

export function PeoplePanel({ organisation, session, mayEdit }: PeoplePanelProps) {
  const { t } = useTranslation('administration');
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Person | null>(null);
  const list = useInfiniteQuery(peoplePagesQuery(organisation.id));
  const people = list.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useColumns(organisation, session, mayEdit ? setChanging : null);
  const add = mayEdit ? (
    <Button variant="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {t('people.add')}
    </Button>
  ) : null;
  return (
    <Panel
      title={t('people.title')}
      description={t('people.lead')}
      actions={people.length > 0 ? add : null}
    >
      {list.isPending ? <Skeleton lines={3} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data ? (
        <DataTable
          dense
          caption={t('people.title')}
          columns={columns}
          rows={people}
          rowKey={(person) => person.id}
          empty={
            <EmptyState icon="people" title={t('people.empty.title')} action={add}>
              {t(mayEdit ? 'people.empty.text' : 'people.empty.reader')}
            </EmptyState>
          }
        />
      ) : null}
      {list.hasNextPage ? (
        <LoadMore
          shown={people.length}
          hasMore
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('people.add')}>
        <AddPerson organisation={organisation} onDone={() => setAdding(false)} />
      </Dialog>
      <Dialog
        open={changing !== null}
        onClose={() => setChanging(null)}
        title={changing ? t('people.changeTitle', { name: changing.name }) : ''}
      >
        {changing ? (
          <ChangeRole
            key={`${changing.id} ${changing.version}`}
            organisation={organisation}
            person={changing}
            own={changing.user_id === session.user_id}
            onDone={() => setChanging(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function useColumns(
  organisation: Organisation,
  session: Session,
  onChange: ((person: Person) => void) | null,
): Column<Person>[] {
  const { t } = useTranslation(['administration', 'app', 'common']);
  const format = useFormat();
  const { data: units } = useQuery(unitsQuery(organisation.id));
  const unitNames = new Map(units?.map((unit) => [unit.id, unit.name]));
  const unitOf = (person: Person) => (person.unit_id ? unitNames.get(person.unit_id) : undefined);
  const roleOf = (person: Person) => t(`role.${person.role}`, { ns: 'app' });
  const columns: Column<Person>[] = [
    {
      id: 'name',
      header: t('people.name'),
      primary: true,
      sort: (person) => person.name,
      cell: (person) => (
        <>
          {person.name}
          {person.user_id === session.user_id ? (
            <span className={styles.subtle}> ({t('people.you')})</span>
          ) : null}
        </>
      ),
    },
    { id: 'role', header: t('people.role'), sort: roleOf, cell: roleOf },
    {
      id: 'unit',
      header: t('people.unit'),
      sort: unitOf,
      cell: (person) =>
        unitOf(person) ??
        (person.unit_id ? '…' : <span className={styles.subtle}>{t('people.noUnit')}</span>),
    },
    {
      id: 'since',
      header: t('people.since'),
      sort: (person) => person.created_at,
      cell: (person) => format.shortDate(person.created_at),
    },
  ];
  if (onChange) {
    columns.push({
      id: 'access',
      header: t('people.access'),
      align: 'end',
      // Nobody takes their own role away: a municipality must not lose its last administrator.
      cell: (person) => (
        <>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('people.changeLabel', { role: roleOf(person), name: person.name })}
            onClick={() => onChange(person)}
          >
            {t('edit', { ns: 'common' })}
          </Button>
          {person.user_id === session.user_id ? null : (
            <RemoveRole organisation={organisation} person={person} role={roleOf(person)} />
          )}
        </>
      ),
    });
  }
  return columns;
}
