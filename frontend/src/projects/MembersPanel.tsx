/** Who takes part, for which organisation, in which role and from which perspective. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, type Project } from '@/api/projects';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { AddMember } from './AddMember';
import { ChangeMember } from './ChangeMember';
import { type Member, membersQuery } from './queries';
import { capital } from './roles';

export function MembersPanel({ project }: { project: Project }) {
  const { t } = useTranslation(['projects', 'common']);
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Member | null>(null);
  const members = useQuery(membersQuery(project.id));
  const mayEdit = may(project, 'projects:project:edit');
  const columns: Column<Member>[] = [
    {
      id: 'name',
      header: t('members.name'),
      primary: true,
      sort: (member) => member.name,
      cell: (member) => member.name,
    },
    {
      id: 'organisation',
      header: t('members.organisation'),
      sort: (member) => member.organisation_name,
      cell: (member) => member.organisation_name,
    },
    { id: 'role', header: t('members.role'), cell: (member) => t(`role.${member.role}`) },
    {
      id: 'perspective',
      header: t('members.perspective'),
      sort: (member) => t(`perspective.${member.perspective}`),
      cell: (member) => capital(t(`perspective.${member.perspective}`)),
    },
  ];
  if (mayEdit) {
    columns.push({
      id: 'edit',
      header: t('edit', { ns: 'common' }),
      bare: true,
      align: 'end',
      cell: (member) => (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('members.change', { name: member.name })}
          onClick={() => setChanging(member)}
        >
          {t('edit', { ns: 'common' })}
        </Button>
      ),
    });
  }
  return (
    <Panel
      title={t('members.title')}
      level={3}
      description={t('members.lead')}
      actions={
        mayEdit ? (
          <Button size="small" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {t('members.add')}
          </Button>
        ) : null
      }
    >
      {members.isPending ? <Skeleton lines={2} /> : null}
      {members.error ? (
        <ProblemAlert error={members.error} onRetry={() => void members.refetch()} />
      ) : null}
      {members.data ? (
        <DataTable
          dense
          caption={t('members.title')}
          columns={columns}
          rows={members.data}
          rowKey={(member) => member.id}
          empty={<p>{t('members.empty')}</p>}
        />
      ) : null}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('members.add')}>
        <AddMember projectId={project.id} onDone={() => setAdding(false)} />
      </Dialog>
      <Dialog
        open={changing !== null}
        onClose={() => setChanging(null)}
        title={changing ? t('members.change', { name: changing.name }) : ''}
      >
        {changing ? (
          <ChangeMember
            key={changing.id}
            projectId={project.id}
            member={changing}
            onDone={() => setChanging(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}
