/** Opens a challenge, or changes one. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { type ServerForm, useServerForm } from '@/ui/useServerForm';
import { draftOf, type FieldsValues, sentField } from './fields/drafting';
import { FieldsEditor } from './fields/FieldsEditor';
import type { Answerers, Challenge } from './queries';

interface Values extends FieldsValues {
  question: string;
  background: string;
  target_group: string;
  answerable_by: Answerers;
  opens_at: string;
  closes_at: string;
}

interface ChallengeFormProps {
  projectId: string;
  challenge?: Challenge;
  onDone: () => void;
}

const answerers: readonly Answerers[] = ['everyone_in_project', 'public', 'internal', 'partners'];

export function ChallengeForm({ projectId, challenge, onDone }: ChallengeFormProps) {
  const { t } = useTranslation(['ideas', 'common', 'ideaDetails']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Values, Challenge>({
    defaultValues: {
      question: challenge?.question ?? '',
      background: challenge?.background ?? '',
      target_group: challenge?.target_group ?? '',
      fields: challenge?.fields.filter((field) => !field.retired).map(draftOf) ?? [],
      answerable_by: challenge?.answerable_by ?? 'everyone_in_project',
      opens_at: toLocal(challenge?.opens_at ?? null),
      closes_at: toLocal(challenge?.closes_at ?? null),
    },
    draft: challenge ? undefined : `challenge.${projectId}`,
    send: ({ opens_at, closes_at, fields, ...values }, key) => {
      const sent = { ...values, fields: fields.map(sentField), closes_at: toMoment(closes_at) };
      const opens = toMoment(opens_at);
      return challenge
        ? body(
            api.PATCH('/api/v1/challenges/{challenge_id}', {
              params: { path: { challenge_id: challenge.id } },
              headers: ifMatch(challenge.version),
              body: opens ? { ...sent, opens_at: opens } : sent,
            }),
          )
        : body(
            api.POST('/api/v1/projects/{project_id}/challenges', {
              params: { path: { project_id: projectId } },
              headers: idempotent(key),
              body: { ...sent, opens_at: opens },
            }),
          );
    },
    onSent: async () => {
      say(t(challenge ? 'challenge.saved' : 'challenge.opened'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={challenge ? t('save', { ns: 'common' }) : t('challenge.open')}>
      <TextInput
        label={t('challenge.question')}
        description={t('challenge.questionHelp')}
        {...form.field('question', { required: true, maxLength: 300 })}
      />
      <TextArea
        label={t('challenge.background')}
        description={t('challenge.backgroundHelp')}
        {...form.field('background', { maxLength: 20000 })}
      />
      <TextInput
        label={t('targetGroup', { ns: 'ideaDetails' })}
        description={t('targetGroupHelp', { ns: 'ideaDetails' })}
        {...form.field('target_group', { maxLength: 300 })}
      />
      <RadioGroup
        label={t('challenge.answerableBy')}
        options={answerers.map((value) => ({
          value,
          label: t(`challenge.answerable.${value}`),
        }))}
        {...form.field('answerable_by', { required: true })}
      />
      <TextInput
        type="datetime-local"
        width="medium"
        label={t('challenge.opensAt')}
        description={challenge ? undefined : t('challenge.opensAtHelp')}
        {...form.field('opens_at')}
      />
      <TextInput
        type="datetime-local"
        width="medium"
        label={t('challenge.closesAt')}
        description={t('challenge.closesAtHelp')}
        {...form.field('closes_at')}
      />
      <FieldsEditor
        form={form as unknown as ServerForm<FieldsValues>}
        retired={challenge?.fields.filter((field) => field.retired).map(draftOf) ?? []}
      />
    </Form>
  );
}

/** A moment as a `datetime-local` input wants it: local time, to the minute. */
export function toLocal(moment: string | null): string {
  if (!moment) return '';
  const date = new Date(moment);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export function toMoment(local: string): string | null {
  return local ? new Date(local).toISOString() : null;
}
