/** Describes an organisational change, or states by name that none is needed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Form } from '@/ui/Form';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Scale } from '@/ui/Scale';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { OrganisationalChange } from './queries';

interface FormOfIdea {
  projectId: string;
  ideaId: string;
  onDone: () => void;
}

interface Values {
  kind: OrganisationalChange['kind'] | '';
  description: string;
  affected: string;
  affected_count: number | null;
  owner: string;
  readiness: number | null;
}

const kinds = ['procedural', 'roles', 'skills', 'cultural'] as const;

function useFinish(projectId: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const say = useToast();
  return async (words: string) => {
    say(words);
    await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    onDone();
  };
}

export function ChangeForm({
  projectId,
  ideaId,
  change,
  onDone,
}: FormOfIdea & { change?: OrganisationalChange }) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const finish = useFinish(projectId, onDone);
  const form = useServerForm<Values>({
    defaultValues: {
      kind: change?.kind ?? '',
      description: change?.description ?? '',
      affected: change?.affected ?? '',
      affected_count: change?.affected_count ?? null,
      owner: change?.owner ?? '',
      readiness: change?.readiness ?? null,
    },
    draft: `change.${change?.id ?? ideaId}`,
    send: (values, key) => {
      const sent = {
        ...values,
        kind: values.kind as OrganisationalChange['kind'],
        readiness: Number(values.readiness),
      };
      return change
        ? body(
            api.PATCH('/api/v1/organisational-changes/{organisational_change_id}', {
              params: { path: { organisational_change_id: change.id } },
              headers: ifMatch(change.version),
              body: sent,
            }),
          )
        : body(
            api.POST('/api/v1/ideas/{idea_id}/organisational-changes', {
              params: { path: { idea_id: ideaId } },
              headers: idempotent(key),
              body: sent,
            }),
          );
    },
    onSent: () => finish(t('change.saved')),
  });
  const removal = useMutation({
    mutationFn: (of: OrganisationalChange) =>
      done(
        api.DELETE('/api/v1/organisational-changes/{organisational_change_id}', {
          params: { path: { organisational_change_id: of.id } },
          headers: ifMatch(of.version),
        }),
      ),
    onSuccess: () => finish(t('change.removed')),
  });
  return (
    <>
      <Form
        form={form}
        submitLabel={t('save', { ns: 'common' })}
        secondary={
          change ? (
            <ConfirmButton
              variant="quiet"
              busy={removal.isPending}
              title={t('change.removeTitle')}
              question={t('change.removeQuestion')}
              confirmLabel={t('remove', { ns: 'common' })}
              onConfirm={() => removal.mutate(change)}
            >
              {t('remove', { ns: 'common' })}
            </ConfirmButton>
          ) : null
        }
      >
        <Select
          label={t('change.kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`change.kinds.${kind}`) }))}
          {...form.field('kind', { required: true })}
        />
        <TextArea
          label={t('change.description')}
          rows={3}
          {...form.field('description', { required: true })}
        />
        <TextInput
          label={t('change.affected')}
          {...form.field('affected', { required: true, maxLength: 200 })}
        />
        <TextInput
          label={t('change.affectedCount')}
          inputMode="numeric"
          width="short"
          {...form.field('affected_count', { number: 'whole', min: 0, max: 1_000_000 })}
        />
        <TextInput
          label={t('change.owner')}
          {...form.field('owner', { required: true, maxLength: 200 })}
        />
        <Scale
          label={t('change.readiness')}
          ends={[t('change.readinessEnds.low'), t('change.readinessEnds.high')]}
          {...form.field('readiness', { required: true })}
        />
      </Form>
      {removal.error ? <ProblemAlert error={removal.error} /> : null}
    </>
  );
}

export function NoneNeededForm({ projectId, ideaId, onDone }: FormOfIdea) {
  const { t } = useTranslation('realityCheck');
  const finish = useFinish(projectId, onDone);
  const form = useServerForm<{ reason: string }>({
    defaultValues: { reason: '' },
    draft: `no-change.${ideaId}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/no-change-statement', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: () => finish(t('change.stated')),
  });
  return (
    <Form form={form} submitLabel={t('change.stateNoneSubmit')}>
      <TextArea
        label={t('change.stateNoneReason')}
        description={t('change.stateNoneHelp')}
        {...form.field('reason', { required: true })}
      />
    </Form>
  );
}
