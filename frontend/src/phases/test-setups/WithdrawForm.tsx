/** A participant withdraws: what becomes of the data so far is chosen, and carried out at once. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { Checkbox, RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Skeleton } from '@/ui/Loading';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import { inUtc, localNow } from './moments';
import { consentsQuery, type Ids, type Participant } from './queries';

type Schemas = components['schemas'];

interface WithdrawFormProps {
  ids: Ids;
  participant: Participant;
  onDone: () => void;
}

export function WithdrawForm(props: WithdrawFormProps) {
  const said = useQuery(consentsQuery(props.ids, props.participant.id));
  const latest = said.data?.at(-1);
  return latest ? (
    <Withdrawal {...props} textNumber={latest.text_number} />
  ) : (
    <Skeleton lines={4} />
  );
}

function Withdrawal({
  ids,
  participant,
  onDone,
  textNumber,
}: WithdrawFormProps & { textNumber: number }) {
  const { t } = useTranslation('testSetups');
  const finish = useFinish(ids.projectId, t('withdraw.recorded'), onDone);
  const form = useServerForm<Schemas['ConsentCreate'] & { sure: boolean }>({
    defaultValues: { form: 'spoken', given_by: 'self', happened_at: localNow(), sure: false },
    send: ({ data_choice, form, given_by, happened_at }, key) =>
      body(
        api.POST('/api/v1/participants/{participant_id}/consents', {
          params: { path: { participant_id: participant.id } },
          headers: idempotent(key),
          body: {
            kind: 'withdrawn',
            scopes: [],
            text_number: textNumber,
            data_choice,
            form,
            given_by,
            happened_at: inUtc(happened_at),
          },
        }),
      ),
    onSent: finish,
  });
  return (
    <Form form={form} submitLabel={t('withdraw.do')} submitVariant="danger">
      <p>{t('withdraw.lead')}</p>
      <RadioGroup
        label={t('withdraw.choice')}
        options={(['keep', 'restrict', 'erase'] as const).map((value) => ({
          value,
          label: t(`dataChoice.${value}`),
          description: t(`dataChoiceHelp.${value}`),
        }))}
        {...form.field('data_choice', { required: true })}
      />
      {form.form.watch('data_choice') === 'erase' ? (
        <Checkbox label={t('withdraw.sure')} {...form.field('sure', { required: true })} />
      ) : null}
      <RadioGroup
        columns
        label={t('consent.givenBy')}
        options={(['self', 'guardian', 'relative'] as const).map((value) => ({
          value,
          label: t(`givenBy.${value}`),
        }))}
        {...form.field('given_by')}
      />
      <RadioGroup
        columns
        label={t('consent.form')}
        options={(['paper', 'spoken', 'screen'] as const).map((value) => ({
          value,
          label: t(`consentForm.${value}`),
        }))}
        {...form.field('form')}
      />
      <TextInput
        type="datetime-local"
        width="medium"
        label={t('consent.when')}
        {...form.field('happened_at', { required: true })}
      />
    </Form>
  );
}
