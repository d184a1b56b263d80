/** Planning a study, and changing its plan; an approved plan needs a reason. */
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import type { Study } from './queries';

type Schemas = components['schemas'];
type Values = Schemas['StudyCreate'] & { reason?: string };

const designs = ['pre_post', 'descriptive', 'pre_post_comparison', 'stepped_start'] as const;
const fieldTests = ['concept', 'mock_up', 'pilot', 'close_to_market'] as const;

interface StudyFormProps {
  projectId: string;
  study?: Study;
  onDone: () => void;
}

export function StudyForm({ projectId, study, onDone }: StudyFormProps) {
  const { t } = useTranslation(['testSetups', 'common']);
  const finish = useFinish(projectId, t(study ? 'changed' : 'planned'), onDone);
  const approved = study !== undefined && study.state !== 'draft';
  const form = useServerForm<Values>({
    defaultValues: {
      title: study?.title ?? '',
      question: study?.question ?? '',
      design: study?.design ?? 'pre_post',
      field_test: study?.field_test ?? 'pilot',
      inclusion: study?.inclusion ?? '',
      target_n: study?.target_n ?? 20,
      lawful_basis_test: study?.lawful_basis_test ?? '',
      lawful_basis_operation: study?.lawful_basis_operation ?? '',
      reason: '',
    },
    draft: study ? undefined : `study.${projectId}`,
    send: ({ reason, ...values }, key): Promise<unknown> =>
      study
        ? body(
            api.PATCH('/api/v1/studies/{study_id}', {
              params: { path: { study_id: study.id } },
              headers: ifMatch(study.version),
              body: { ...values, reason: reason || null },
            }),
          )
        : body(
            api.POST('/api/v1/projects/{project_id}/studies', {
              params: { path: { project_id: projectId } },
              headers: idempotent(key),
              body: values,
            }),
          ),
    onSent: finish,
  });
  return (
    <Form form={form} submitLabel={study ? t('save', { ns: 'common' }) : t('plan')}>
      <TextInput
        label={t('form.title')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
      <TextArea
        label={t('form.question')}
        description={t('form.questionHelp')}
        limit={4000}
        {...form.field('question', { required: true })}
      />
      <RadioGroup
        label={t('form.design')}
        options={designs.map((value) => ({
          value,
          label: t(`design.${value}`),
          description: t(`designHelp.${value}`),
        }))}
        {...form.field('design')}
      />
      <Select
        label={t('form.fieldTest')}
        empty={null}
        options={fieldTests.map((value) => ({ value, label: t(`fieldTest.${value}`) }))}
        {...form.field('field_test')}
      />
      <TextArea
        label={t('form.inclusion')}
        limit={4000}
        {...form.field('inclusion', { required: true })}
      />
      <TextInput
        width="short"
        inputMode="numeric"
        label={t('form.target')}
        {...form.field('target_n', { required: true, number: 'whole', min: 1, max: 100_000 })}
      />
      <TextArea
        label={t('form.lawfulTest')}
        limit={2000}
        {...form.field('lawful_basis_test', { nullable: true })}
      />
      <TextArea
        label={t('form.lawfulOperation')}
        description={t('form.lawfulOperationHelp')}
        limit={2000}
        {...form.field('lawful_basis_operation', { nullable: true })}
      />
      {approved ? (
        <TextArea
          label={t('form.reason')}
          description={t('form.reasonHelp')}
          limit={1000}
          {...form.field('reason')}
        />
      ) : null}
    </Form>
  );
}
