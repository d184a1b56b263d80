/** Another role, another perspective, or out of the project. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Form } from '@/ui/Form';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Member, Perspective, ProjectRole } from './queries';
import { usePerspectiveOptions, useRoleOptions } from './roles';

interface ChangeMemberProps {
  projectId: string;
  member: Member;
  onDone: () => void;
}

export function ChangeMember({ projectId, member, onDone }: ChangeMemberProps) {
  const { t } = useTranslation(['projects', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const roles = useRoleOptions();
  const perspectives = usePerspectiveOptions();
  const params = { path: { project_id: projectId, member_id: member.id } };
  const headers = ifMatch(member.version);
  const finish = async (words: string) => {
    say(words);
    await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    onDone();
  };
  const form = useServerForm<{ role: ProjectRole; perspective: Perspective }>({
    defaultValues: { role: member.role, perspective: member.perspective },
    send: (values) =>
      body(
        api.PATCH('/api/v1/projects/{project_id}/members/{member_id}', {
          params,
          headers,
          body: values,
        }),
      ),
    onSent: () => finish(t('members.changed')),
  });
  const removal = useMutation({
    mutationFn: () =>
      done(api.DELETE('/api/v1/projects/{project_id}/members/{member_id}', { params, headers })),
    onSuccess: () => finish(t('members.removed', { name: member.name })),
  });
  return (
    <>
      <Form
        form={form}
        submitLabel={t('save', { ns: 'common' })}
        secondary={
          <ConfirmButton
            variant="quiet"
            busy={removal.isPending}
            title={t('members.removeTitle', { name: member.name })}
            question={t('members.removeQuestion')}
            confirmLabel={t('members.remove')}
            onConfirm={() => removal.mutate()}
          >
            {t('members.remove')}
          </ConfirmButton>
        }
      >
        <Select label={t('members.role')} options={roles} empty={null} {...form.field('role')} />
        <Select
          label={t('members.perspective')}
          options={perspectives}
          empty={null}
          {...form.field('perspective')}
        />
      </Form>
      {removal.error ? <ProblemAlert error={removal.error} /> : null}
    </>
  );
}
