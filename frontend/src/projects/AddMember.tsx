/** Lets a person of one of the municipality's organisations join the project. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import {
  type Member,
  organisationsQuery,
  type Perspective,
  type ProjectRole,
  peopleQuery,
} from './queries';
import { usePerspectiveOptions, useRoleOptions } from './roles';

interface Values {
  organisation_id: string;
  user_id: string;
  role: ProjectRole;
  perspective: Perspective;
}

export function AddMember({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const { t } = useTranslation('projects');
  const queryClient = useQueryClient();
  const say = useToast();
  const roles = useRoleOptions();
  const perspectives = usePerspectiveOptions();
  const form = useServerForm<Values, Member>({
    defaultValues: {
      organisation_id: '',
      user_id: '',
      role: 'contributor',
      perspective: 'care_staff',
    },
    send: (values, key) =>
      body(
        api.POST('/api/v1/projects/{project_id}/members', {
          params: { path: { project_id: projectId } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: async (member) => {
      say(t('members.added', { name: member.name }));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  const organisation = form.form.watch('organisation_id');
  const { data: organisations } = useQuery(organisationsQuery);
  const { data: people } = useQuery(peopleQuery(organisation));
  const names = new Map(people?.map((person) => [person.user_id, person.name]));
  return (
    <Form form={form} submitLabel={t('members.add')}>
      <Select
        label={t('members.organisation')}
        options={(organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('organisation_id', { required: true })}
      />
      <Select
        label={t('members.person')}
        description={organisation ? undefined : t('members.pickOrganisation')}
        options={[...names].map(([value, label]) => ({ value, label }))}
        {...form.field('user_id', { required: true })}
      />
      <Select
        label={t('members.role')}
        options={roles}
        empty={null}
        {...form.field('role', { required: true })}
      />
      <Select
        label={t('members.perspective')}
        options={perspectives}
        empty={null}
        {...form.field('perspective', { required: true })}
      />
    </Form>
  );
}
