/** The steps of a routine, before and after, each with its minutes. */
import { useQueryClient } from '@tanstack/react-query';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { type ServerForm, useServerForm } from '@/ui/useServerForm';
import type { Routine, RoutineStep } from '../queries';
import styles from './RoutinePanel.module.css';

interface RoutineFormProps {
  projectId: string;
  ideaId: string;
  routine: Routine;
  onDone: () => void;
}

/** A new step has no minutes yet. */
interface StepValues {
  text: string;
  who: string;
  minutes: number | string;
  minutes_low: number | string | null;
  minutes_high: number | string | null;
  times: number | string;
  per: RoutineStep['per'];
  human_contact: boolean;
}

interface Values {
  before: StepValues[];
  after: StepValues[];
}

const pers = ['day', 'week', 'month'] as const;

const blank: StepValues = {
  text: '',
  who: '',
  minutes: '',
  minutes_low: '',
  minutes_high: '',
  times: '',
  per: 'week',
  human_contact: false,
};

export function RoutineForm({ projectId, ideaId, routine, onDone }: RoutineFormProps) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Values>({
    defaultValues: {
      before: routine.before.length > 0 ? routine.before.map(valuesOf) : [blank],
      after: routine.after.map(valuesOf),
    },
    draft: `routine.${ideaId}`,
    send: (values) =>
      body(
        api.PUT('/api/v1/ideas/{idea_id}/routines', {
          params: { path: { idea_id: ideaId } },
          headers: ifMatch(routine.version),
          body: { before: values.before.map(stepOf), after: values.after.map(stepOf) },
        }),
      ),
    onSent: async () => {
      say(t('routine.saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <StepFields form={form} when="before" least={1} />
      <StepFields form={form} when="after" least={0} />
    </Form>
  );
}

interface StepFieldsProps {
  form: ServerForm<Values>;
  when: 'before' | 'after';
  least: number;
}

function StepFields({ form, when, least }: StepFieldsProps) {
  const { t } = useTranslation('realityCheck');
  const steps = useFieldArray({ control: form.form.control, name: when });
  return (
    <FieldGroup label={t(`routine.${when}`)}>
      <div className={styles.steps}>
        {steps.fields.map((step, index) => {
          const at = `${when}.${index}` as const;
          const { mark: _, ...contact } = form.field(`${at}.human_contact`);
          return (
            <FieldGroup key={step.id} label={t('routine.stepNumber', { number: index + 1 })}>
              <div className={styles.step}>
                <div className={styles.wide}>
                  <TextInput
                    label={t('routine.what')}
                    {...form.field(`${at}.text`, { required: true, maxLength: 200 })}
                  />
                </div>
                <TextInput
                  label={t('routine.who')}
                  {...form.field(`${at}.who`, { required: true, maxLength: 200 })}
                />
                {(['minutes', 'minutes_low', 'minutes_high'] as const).map((name) => (
                  <TextInput
                    key={name}
                    label={t(`routine.${name}`)}
                    inputMode="numeric"
                    {...form.field(`${at}.${name}`, {
                      required: name === 'minutes',
                      number: 'whole',
                      min: 1,
                      max: 1440,
                    })}
                  />
                ))}
                <TextInput
                  label={t('routine.times')}
                  inputMode="numeric"
                  {...form.field(`${at}.times`, {
                    required: true,
                    number: 'whole',
                    min: 1,
                    max: 100_000,
                  })}
                />
                <Select
                  label={t('routine.perLabel')}
                  empty={null}
                  options={pers.map((per) => ({ value: per, label: t(`routine.per.${per}`) }))}
                  {...form.field(`${at}.per`)}
                />
                <div className={styles.wide}>
                  <Checkbox label={t('routine.contact')} {...contact} />
                </div>
                {steps.fields.length > least ? (
                  <Button
                    size="small"
                    variant="quiet"
                    icon={<Icon name="close" />}
                    onClick={() => steps.remove(index)}
                  >
                    {t('routine.removeStep', { number: index + 1 })}
                  </Button>
                ) : null}
              </div>
            </FieldGroup>
          );
        })}
        <Row>
          <Button size="small" icon={<Icon name="plus" />} onClick={() => steps.append(blank)}>
            {t('routine.addStep')}
          </Button>
          {when === 'after' && steps.fields.length === 0 ? (
            <Button
              size="small"
              variant="quiet"
              onClick={() => steps.append(structuredClone(form.form.getValues('before')))}
            >
              {t('routine.fromBefore')}
            </Button>
          ) : null}
        </Row>
      </div>
    </FieldGroup>
  );
}

function stepOf(values: StepValues): RoutineStep {
  return {
    ...values,
    minutes: Number(values.minutes),
    minutes_low: values.minutes_low === null ? null : Number(values.minutes_low),
    minutes_high: values.minutes_high === null ? null : Number(values.minutes_high),
    times: Number(values.times),
  };
}

/** Ends that are the same as what is likely need not be filled in. */
function valuesOf(step: Routine['before'][number]): StepValues {
  const { text, who, minutes, minutes_low: low, minutes_high: high } = step;
  return {
    text,
    who,
    minutes,
    minutes_low: low === minutes ? '' : low,
    minutes_high: high === minutes ? '' : high,
    times: step.times,
    per: step.per,
    human_contact: step.human_contact,
  };
}
