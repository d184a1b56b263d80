/** Invites members, whole units, and guests who have no account. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import type { Project } from '@/api/projects';
import type { components } from '@/api/schema.gen';
import { Checkbox } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { Skeleton } from '@/ui/Loading';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { usePerspective, usePerspectiveOptions } from '../perspectives';
import type { Perspective } from '../queries';
import { type Invitee, membersQuery, unitsQuery, workshopsKey } from './queries';
import styles from './Workshops.module.css';

interface Values {
  user_ids: string[];
  unit_ids: string[];
  label: string;
  perspective: Perspective;
  headcount: number;
}

interface InviteFormProps {
  project: Project;
  workshopId: string;
  invited: readonly Invitee[];
  onDone: () => void;
}

export function InviteForm({ project, workshopId, invited, onDone }: InviteFormProps) {
  const { t } = useTranslation('workshops');
  const queryClient = useQueryClient();
  const say = useToast();
  const perspective = usePerspective();
  const perspectives = usePerspectiveOptions();
  const members = useQuery(membersQuery(project.id));
  const units = useQuery(unitsQuery(project.municipality_id));
  const form = useServerForm<Values, components['schemas']['Invited']>({
    defaultValues: { user_ids: [], unit_ids: [], label: '', perspective: 'relative', headcount: 1 },
    rename: { 'guests.0.label': 'label', 'guests.0.headcount': 'headcount' },
    send: ({ user_ids, unit_ids, label, ...guests }, key) =>
      body(
        api.POST('/api/v1/workshops/{workshop_id}/invitees', {
          params: { path: { workshop_id: workshopId } },
          headers: idempotent(key),
          body: {
            user_ids,
            unit_ids,
            guests: label ? [{ label, attended: 0, ...guests }] : [],
          },
        }),
      ),
    onSent: async ({ invited: count }) => {
      say(t('invitees.sent', { count }));
      await queryClient.invalidateQueries({ queryKey: workshopsKey(project.id) });
      onDone();
    },
  });
  const known = new Set(invited.map(({ user_id }) => user_id));
  const free = members.data?.filter(({ user_id }) => !known.has(user_id)) ?? [];
  return (
    <Form form={form} submitLabel={t('invitees.send')}>
      <FieldGroup label={t('invitees.members')}>
        {members.isPending ? <Skeleton lines={3} /> : null}
        {members.data && free.length === 0 ? (
          <p className={styles.quiet}>{t('invitees.everybodyInvited')}</p>
        ) : null}
        <div className={styles.choices}>
          {free.map((member) => (
            <Checkbox
              key={member.user_id}
              value={member.user_id}
              label={`${member.name}, ${perspective(member.perspective).toLocaleLowerCase()}`}
              {...form.form.register('user_ids')}
            />
          ))}
        </div>
      </FieldGroup>
      {units.data && units.data.length > 0 ? (
        <FieldGroup label={t('invitees.units')} description={t('invitees.unitsHelp')}>
          <div className={styles.choices}>
            {units.data.map((unit) => (
              <Checkbox
                key={unit.id}
                value={unit.id}
                label={unit.name}
                {...form.form.register('unit_ids')}
              />
            ))}
          </div>
        </FieldGroup>
      ) : null}
      <FieldGroup label={t('invitees.guests')}>
        <div className={styles.guests}>
          <TextInput
            label={t('invitees.guestLabel')}
            description={t('invitees.guestLabelHelp')}
            {...form.field('label', {
              maxLength: 200,
              check: (label, values) =>
                String(label).trim() || some(values.user_ids) || some(values.unit_ids)
                  ? undefined
                  : t('invitees.nobody'),
            })}
          />
          <Select
            label={t('invitees.guestPerspective')}
            empty={null}
            options={perspectives}
            {...form.field('perspective')}
          />
          <TextInput
            type="number"
            width="short"
            label={t('invitees.guestCount')}
            {...form.field('headcount', { number: 'whole', min: 1, max: 500, required: true })}
          />
        </div>
      </FieldGroup>
    </Form>
  );
}

function some(chosen: unknown): boolean {
  return Array.isArray(chosen) && chosen.length > 0;
}
