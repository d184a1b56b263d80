/** Moves a person to another unit, or gives them another role; a role can be taken away from here, too. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import {
  ORGANISATIONS,
  type Organisation,
  type OrganisationRole,
  type Person,
  rolesOfKind,
  unitsQuery,
} from './administration';

interface ChangeRoleProps {
  organisation: Organisation;
  person: Person;
  /** One's own role is another administrator's to change; one's unit is not. */
  own: boolean;
  onDone: () => void;
}

interface Values {
  role: OrganisationRole;
  unit_id: string | null;
}

export function ChangeRole({ organisation, person, own, onDone }: ChangeRoleProps) {
  const { t } = useTranslation(['administration', 'app', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const roles = rolesOfKind[organisation.kind];
  const { data: units } = useQuery(unitsQuery(organisation.id));
  const form = useServerForm<Values, Person>({
    defaultValues: { role: person.role, unit_id: person.unit_id ?? '' },
    send: ({ role, unit_id }) =>
      body(
        api.PATCH('/api/v1/organisations/{organisation_id}/members/{membership_id}', {
          params: { path: { organisation_id: organisation.id, membership_id: person.id } },
          headers: ifMatch(person.version),
          body: { ...(own ? {} : { role }), unit_id: unit_id || null },
        }),
      ),
    onSent: async () => {
      say(t('people.changed', { name: person.name }));
      await queryClient.invalidateQueries({ queryKey: ORGANISATIONS });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      {own || roles.length < 2 ? (
        <p>{t(own ? 'people.ownRole' : 'people.onlyRole')}</p>
      ) : (
        <RadioGroup
          label={t('newPerson.role')}
          options={roles.map((role) => ({
            value: role,
            label: t(`role.${role}`, { ns: 'app' }),
            description: t(`roleAbout.${role}`),
          }))}
          {...form.field('role', { required: true })}
        />
      )}
      <Select
        label={t('newPerson.unit')}
        options={(units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        empty={t('people.noUnit')}
        {...form.field('unit_id', { nullable: true })}
      />
    </Form>
  );
}
