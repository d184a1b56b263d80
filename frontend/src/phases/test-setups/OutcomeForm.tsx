/** Adding an outcome, and changing one; once it is fixed, with a reason that stays. */
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { Alert } from '@/ui/Alert';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import type { Ids, Instrument, Outcome } from './queries';

type Values = Omit<components['schemas']['OutcomeCreate'], 'item_code'> & { item_code: string };

const lines = ['citizen', 'employee', 'organisation'] as const;
const directions = ['higher_is_better', 'lower_is_better'] as const;

interface OutcomeFormProps {
  ids: Ids;
  instruments: readonly Instrument[];
  outcome: Outcome | undefined;
  onDone: () => void;
}

export function OutcomeForm({ ids, instruments, outcome, onDone }: OutcomeFormProps) {
  const { t, i18n } = useTranslation(['testSetups', 'common']);
  const english = i18n.language === 'en';
  const finish = useFinish(ids.projectId, t('outcome.saved'), onDone);
  const first = instruments[0];
  const form = useServerForm<Values>({
    defaultValues: outcome
      ? { ...pick(outcome), item_code: outcome.item_code ?? '', reason: '' }
      : {
          title: '',
          bottom_line: 'citizen',
          direction: 'higher_is_better',
          unit: '',
          instrument_id: first?.id ?? '',
          item_code: '',
          worst: first?.score_minimum,
          best: first?.score_maximum,
          line_weight: 1,
          reason: '',
        },
    draft: outcome ? undefined : `outcome.${ids.studyId}`,
    send: ({ item_code, reason, ...values }, key): Promise<unknown> => {
      const sent = { ...values, item_code: item_code || null, reason: reason || null };
      return outcome
        ? body(
            api.PATCH('/api/v1/outcomes/{outcome_id}', {
              params: { path: { outcome_id: outcome.id } },
              headers: ifMatch(outcome.version),
              body: sent,
            }),
          )
        : body(
            api.POST('/api/v1/studies/{study_id}/outcomes', {
              params: { path: { study_id: ids.studyId } },
              headers: idempotent(key),
              body: sent,
            }),
          );
    },
    onSent: finish,
  });
  const chosen = instruments.find((each) => each.id === form.form.watch('instrument_id'));
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      {outcome?.frozen_at ? <Alert tone="warning">{t('outcome.isFixed')}</Alert> : null}
      <TextInput
        label={t('outcome.title')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
      <RadioGroup
        columns
        label={t('outcome.line')}
        options={lines.map((value) => ({
          value,
          label: t(`bottomLine.${value}`, { ns: 'common' }),
        }))}
        {...form.field('bottom_line')}
      />
      <Select
        label={t('outcome.instrument')}
        empty={null}
        options={instruments.map((each) => ({
          value: each.id,
          label: english ? each.title_en : each.title_da,
        }))}
        {...form.field('instrument_id', { required: true })}
      />
      <Select
        label={t('outcome.item')}
        empty={t('outcome.wholeScore')}
        options={(chosen?.items ?? []).map((item) => ({
          value: item.code,
          label: english ? item.text_en : item.text_da,
        }))}
        {...form.field('item_code')}
      />
      <RadioGroup
        columns
        label={t('outcome.direction')}
        options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
        {...form.field('direction')}
      />
      <TextInput
        width="medium"
        label={t('outcome.unit')}
        description={t('outcome.unitHelp')}
        {...form.field('unit', { required: true, maxLength: 80 })}
      />
      <TextInput
        width="short"
        inputMode="decimal"
        label={t('outcome.change')}
        description={t('outcome.changeHelp')}
        {...form.field('smallest_important_change', { required: true, number: 'any', min: 0 })}
      />
      <TextInput
        width="short"
        inputMode="decimal"
        label={t('outcome.worst')}
        {...form.field('worst', { required: true, number: 'any' })}
      />
      <TextInput
        width="short"
        inputMode="decimal"
        label={t('outcome.best')}
        {...form.field('best', { required: true, number: 'any' })}
      />
      <TextInput
        width="short"
        inputMode="numeric"
        label={t('outcome.weight')}
        description={t('outcome.weightHelp')}
        {...form.field('line_weight', { required: true, number: 'whole', min: 1, max: 100 })}
      />
      <TextArea
        label={t('outcome.reason')}
        description={t('outcome.reasonHelp')}
        limit={1000}
        {...form.field('reason', { required: Boolean(outcome?.frozen_at) })}
      />
    </Form>
  );
}

function pick(outcome: Outcome) {
  const { title, bottom_line, direction, unit, instrument_id, worst, best, line_weight } = outcome;
  const { smallest_important_change } = outcome;
  return {
    title,
    bottom_line,
    direction,
    unit,
    instrument_id,
    worst,
    best,
    line_weight,
    smallest_important_change,
  };
}
