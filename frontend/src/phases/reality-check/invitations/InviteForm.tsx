/** Ask people by name, or all of a unit who take part, to speak by a day. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { type Project, projectKey } from '@/api/projects';
import { Checkbox } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { Skeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { usePerspectiveName } from '../perspectives';
import { type Invitation, type Member, unitsQuery, voicesQuery } from './queries';

interface InviteFormProps {
  project: Project;
  ideaId: string;
  invited: readonly Invitation[];
  onDone: () => void;
}

export function InviteForm(props: InviteFormProps) {
  const voices = useQuery(voicesQuery(props.project.id));
  if (voices.isPending) return <Skeleton lines={4} />;
  if (voices.error) return <ProblemAlert error={voices.error} />;
  const asked = new Set(
    props.invited.filter((one) => one.state !== 'cancelled').map((one) => one.user_id),
  );
  return <People {...props} people={voices.data.filter((one) => !asked.has(one.user_id))} />;
}

interface Values {
  user_ids: string[];
  unit_id: string;
  speak_by: string;
  word: string;
}

/** More names than this are looked for rather than looked through. */
const FEW = 8;

function People({ project, ideaId, people, onDone }: InviteFormProps & { people: Member[] }) {
  const { t } = useTranslation('invitations');
  const perspective = usePerspectiveName();
  const queryClient = useQueryClient();
  const say = useToast();
  const [sought, setSought] = useState('');
  const units = useQuery(unitsQuery(project.municipality_id));
  const form = useServerForm<Values>({
    defaultValues: { user_ids: [], unit_id: '', speak_by: '', word: '' },
    draft: `invite.${ideaId}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/invitations', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: { ...values, unit_id: values.unit_id || null },
        }),
      ),
    onSent: async () => {
      say(t('sent'));
      await queryClient.invalidateQueries({ queryKey: projectKey(project.id) });
      onDone();
    },
  });
  const {
    id: _,
    error,
    mark: __,
    ...wiring
  } = form.field('user_ids', {
    check: (chosen, values) =>
      (chosen as string[]).length === 0 && !values.unit_id ? t('nobody') : undefined,
  });
  const matches = (member: Member) =>
    `${member.name} ${perspective(member.perspective)}`
      .toLocaleLowerCase()
      .includes(sought.toLocaleLowerCase());
  return (
    <Form form={form} submitLabel={t('send')}>
      {people.length > FEW ? (
        <TextInput
          type="search"
          label={t('seek')}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      ) : null}
      <FieldGroup label={t('people')} error={error}>
        {people.map((member) => (
          // Kept in the form while it is not among those sought: what was ticked stays ticked.
          <div key={member.user_id} hidden={!matches(member)}>
            <Checkbox
              {...wiring}
              value={member.user_id}
              label={`${member.name} (${perspective(member.perspective, false)})`}
            />
          </div>
        ))}
      </FieldGroup>
      <Select
        label={t('unit')}
        description={t('unitHelp')}
        empty={t('noUnit')}
        options={(units.data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        {...form.field('unit_id')}
      />
      <TextInput
        type="date"
        width="short"
        label={t('by')}
        {...form.field('speak_by', { required: true })}
      />
      <TextArea
        label={t('word')}
        description={t('wordHelp')}
        rows={3}
        {...form.field('word', { maxLength: 20_000 })}
      />
    </Form>
  );
}
