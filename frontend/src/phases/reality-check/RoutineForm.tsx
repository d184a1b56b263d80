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
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { type ServerForm, useServerForm } from '@/ui/useServerForm';
import type { Routine, RoutineStep } from './queries';
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
  times_per_week: number | string;
  human_contact: boolean;
}

interface Values {
  before: StepValues[];
  after: StepValues[];
}

const blank: StepValues = {
  text: '',
  who: '',
  minutes: '',
  times_per_week: '',
  human_contact: false,
};

export function RoutineForm({ projectId, ideaId, routine, onDone }: RoutineFormProps) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Values>({
    defaultValues: {
      before: routine.before.length > 0 ? routine.before : [blank],
      after: routine.after,
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
                <TextInput
                  label={t('routine.minutes')}
                  inputMode="numeric"
                  {...form.field(`${at}.minutes`, {
                    required: true,
                    number: 'whole',
                    min: 1,
                    max: 1440,
                  })}
                />
                <TextInput
                  label={t('routine.times')}
                  inputMode="numeric"
                  {...form.field(`${at}.times_per_week`, {
                    required: true,
                    number: 'whole',
                    min: 1,
                    max: 100_000,
                  })}
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
        <div>
          <Button size="small" icon={<Icon name="plus" />} onClick={() => steps.append(blank)}>
            {t('routine.addStep')}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}

function stepOf(values: StepValues): RoutineStep {
  return {
    ...values,
    minutes: Number(values.minutes),
    times_per_week: Number(values.times_per_week),
  };
}
