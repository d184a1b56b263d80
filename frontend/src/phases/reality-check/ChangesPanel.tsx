/** The organisational change that an idea needs, or who stated why it needs none. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { Row } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { ChangeForm, NoneNeededForm } from './ChangeForms';
import styles from './items.module.css';
import { changesQuery, type OrganisationalChange, type RealityCheck } from './queries';

interface ChangesPanelProps {
  projectId: string;
  check: RealityCheck;
  mayEdit: boolean;
}

export function ChangesPanel({ projectId, check, mayEdit }: ChangesPanelProps) {
  const { t } = useTranslation('realityCheck');
  const [editing, setEditing] = useState<OrganisationalChange | 'new' | 'none' | null>(null);
  const list = useQuery(changesQuery(projectId, check.idea_id));
  const changes = list.data?.items ?? [];
  const add = mayEdit ? (
    <Button size="small" onClick={() => setEditing('new')}>
      {t('change.add')}
    </Button>
  ) : null;
  const close = () => setEditing(null);
  return (
    <Panel
      title={t('change.title')}
      level={3}
      description={t('change.lead')}
      actions={check.change === 'missing' ? null : add}
    >
      {list.isPending ? <Skeleton lines={3} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {check.change === 'missing' ? (
        <EmptyState
          title={t('change.none')}
          action={
            mayEdit ? (
              <Row>
                {add}
                <Button size="small" variant="quiet" onClick={() => setEditing('none')}>
                  {t('change.stateNone')}
                </Button>
              </Row>
            ) : null
          }
        >
          {t('change.noneText')}
        </EmptyState>
      ) : null}
      <NoneNeeded check={check} />
      {changes.length > 0 ? (
        <ul className={styles.list}>
          {changes.map((change) => (
            <ChangeItem
              key={change.id}
              change={change}
              onEdit={mayEdit ? () => setEditing(change) : undefined}
            />
          ))}
        </ul>
      ) : null}
      <Dialog
        open={editing !== null}
        onClose={close}
        title={t(
          editing === 'none'
            ? 'change.stateNoneTitle'
            : editing === 'new'
              ? 'change.add'
              : 'change.title',
        )}
      >
        {editing === 'none' ? (
          <NoneNeededForm projectId={projectId} ideaId={check.idea_id} onDone={close} />
        ) : editing ? (
          <ChangeForm
            projectId={projectId}
            ideaId={check.idea_id}
            change={editing === 'new' ? undefined : editing}
            onDone={close}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function NoneNeeded({ check }: { check: RealityCheck }) {
  const { t } = useTranslation('realityCheck');
  const format = useFormat();
  const statement = check.no_change_statement;
  if (!statement) return null;
  return (
    <div className={styles.stated}>
      <strong>{t('change.noneNeeded')}</strong>
      <p className={styles.text}>{statement.reason}</p>
      <p className={styles.name}>
        {t('change.noneNeededBy', {
          name: statement.stated_by_name,
          date: format.date(statement.created_at),
        })}
      </p>
    </div>
  );
}

function ChangeItem({ change, onEdit }: { change: OrganisationalChange; onEdit?: () => void }) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const people = change.affected_count;
  return (
    <li className={styles.item}>
      <Tag tone="accent">{t(`change.kinds.${change.kind}`)}</Tag>
      <p className={styles.text}>{change.description}</p>
      <Facts
        facts={[
          {
            name: t('change.affected'),
            value:
              people === null
                ? change.affected
                : `${change.affected} (${t('change.people', { count: people })})`,
          },
          { name: t('change.owner'), value: change.owner },
          { name: t('change.readinessShort'), value: t('change.of5', { value: change.readiness }) },
        ]}
      />
      {onEdit ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('change.edit', { affected: change.affected })}
          onClick={onEdit}
        >
          {t('edit', { ns: 'common' })}
        </Button>
      ) : null}
    </li>
  );
}
