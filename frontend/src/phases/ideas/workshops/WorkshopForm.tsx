/** Plans a workshop, or changes one. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Challenge } from '../queries';
import { fromDanish, toDanish } from './copenhagen';
import type { Workshop } from './queries';

interface Values {
  challenge_id: string;
  title: string;
  purpose: string;
  place: string;
  starts_at: string;
  ends_at: string;
}

interface WorkshopFormProps {
  projectId: string;
  /** To choose among when it is planned; it stays with the one chosen. */
  challenges?: readonly Challenge[];
  workshop?: Workshop;
  onDone: (workshop: Workshop) => void;
}

export function WorkshopForm({ projectId, challenges = [], workshop, onDone }: WorkshopFormProps) {
  const { t } = useTranslation(['workshops', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Values, Workshop>({
    defaultValues: {
      challenge_id: workshop?.challenge_id ?? challenges[0]?.id ?? '',
      title: workshop?.title ?? '',
      purpose: workshop?.purpose ?? '',
      place: workshop?.place ?? '',
      starts_at: workshop ? toDanish(workshop.starts_at) : '',
      ends_at: workshop ? toDanish(workshop.ends_at) : '',
    },
    draft: workshop ? undefined : `workshop.${projectId}`,
    send: ({ challenge_id, starts_at, ends_at, ...values }, key) => {
      const sent = {
        ...values,
        starts_at: fromDanish(starts_at) ?? '',
        ends_at: fromDanish(ends_at) ?? '',
      };
      return workshop
        ? body(
            api.PATCH('/api/v1/workshops/{workshop_id}', {
              params: { path: { workshop_id: workshop.id } },
              headers: ifMatch(workshop.version),
              body: sent,
            }),
          )
        : body(
            api.POST('/api/v1/projects/{project_id}/workshops', {
              params: { path: { project_id: projectId } },
              headers: idempotent(key),
              body: { ...sent, challenge_id },
            }),
          );
    },
    onSent: async (saved) => {
      say(t(workshop ? 'form.saved' : 'form.planned'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone(saved);
    },
  });
  return (
    <Form form={form} submitLabel={workshop ? t('save', { ns: 'common' }) : t('form.plan')}>
      {challenges.length > 1 ? (
        <Select
          label={t('challenge')}
          empty={null}
          options={challenges.map(({ id, question }) => ({ value: id, label: question }))}
          {...form.field('challenge_id', { required: true })}
        />
      ) : null}
      <TextInput
        label={t('form.title')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
      <TextArea
        label={t('form.purpose')}
        description={t('form.purposeHelp')}
        {...form.field('purpose', { maxLength: 20000 })}
      />
      <TextInput
        label={t('form.place')}
        description={t('form.placeHelp')}
        {...form.field('place', { required: true, maxLength: 200 })}
      />
      <TextInput
        type="datetime-local"
        width="medium"
        label={t('form.starts')}
        description={workshop ? t('form.moveHelp') : t('form.timeHelp')}
        {...form.field('starts_at', { required: true })}
      />
      <TextInput
        type="datetime-local"
        width="medium"
        label={t('form.ends')}
        description={t('form.timeHelp')}
        {...form.field('ends_at', {
          required: true,
          check: (ends, values) =>
            String(ends) > String(values.starts_at) ? undefined : t('form.endsBefore'),
        })}
      />
    </Form>
  );
}
