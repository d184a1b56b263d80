/** Names a state of the municipality's own, or changes one. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { Checkbox, RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { Tag } from '@/ui/Tag';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { statuses } from '../perspectives';
import { type KeptState, keptStatesQuery } from './queries';

interface StateFormProps {
  organisationId: string;
  state: KeptState | null;
  onDone: () => void;
}

type Values = Pick<KeptState, 'status' | 'name_da' | 'name_en' | 'tone' | 'visible' | 'told'>;

const tones = ['neutral', 'accent', 'info', 'success', 'warning', 'danger'] as const;

export function StateForm({ organisationId, state, onDone }: StateFormProps) {
  const { t } = useTranslation(['states', 'common', 'ideas']);
  const queryClient = useQueryClient();
  const say = useToast();
  const path = { organisation_id: organisationId };
  const form = useServerForm<Values>({
    defaultValues: {
      status: state?.status ?? 'submitted',
      name_da: state?.name_da ?? '',
      name_en: state?.name_en ?? '',
      tone: state?.tone ?? 'neutral',
      visible: state?.visible ?? true,
      told: state?.told ?? false,
    },
    send: ({ status, ...values }, key) => {
      const named = { ...values, told: values.visible && values.told };
      return state
        ? body(
            api.PATCH('/api/v1/organisations/{organisation_id}/idea-states/{idea_state_id}', {
              params: { path: { ...path, idea_state_id: state.id } },
              headers: ifMatch(state.version),
              body: named,
            }),
          )
        : body(
            api.POST('/api/v1/organisations/{organisation_id}/idea-states', {
              params: { path },
              headers: idempotent(key),
              body: { ...named, status },
            }),
          );
    },
    onSent: async () => {
      say(t('keep.saved'));
      await queryClient.invalidateQueries({ queryKey: keptStatesQuery(organisationId).queryKey });
      onDone();
    },
  });
  const name = t('keep.sample');
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      {state ? null : (
        <Select
          label={t('keep.status')}
          description={t('keep.statusHelp')}
          empty={null}
          width="medium"
          options={statuses.map((value) => ({
            value,
            label: t(`status.${value}`, { ns: 'ideas' }),
          }))}
          {...form.field('status', { required: true })}
        />
      )}
      <TextInput
        label={t('keep.nameDa')}
        lang="da"
        {...form.field('name_da', { required: true, maxLength: 40 })}
      />
      <TextInput
        label={t('keep.nameEn')}
        lang="en"
        {...form.field('name_en', { required: true, maxLength: 40 })}
      />
      <RadioGroup
        columns
        label={t('keep.tone')}
        options={tones.map((tone) => ({
          value: tone,
          label: (
            <>
              {t(`keep.tones.${tone}`)} <Tag tone={tone}>{name}</Tag>
            </>
          ),
        }))}
        {...form.field('tone', { required: true })}
      />
      <Checkbox
        label={t('keep.visible')}
        description={t('keep.visibleHelp')}
        {...form.field('visible')}
      />
      {form.form.watch('visible') ? (
        <Checkbox label={t('keep.told')} description={t('keep.toldHelp')} {...form.field('told')} />
      ) : null}
    </Form>
  );
}
