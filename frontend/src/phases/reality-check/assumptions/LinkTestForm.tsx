/** Notes which study, and which of its outcomes, tests an assumption. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { ButtonLink } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Form } from '@/ui/Form';
import { Skeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Assumption } from '../queries';
import { possibleOutcomesQuery, possibleStudiesQuery } from './queries';

interface LinkTestFormProps {
  projectId: string;
  assumption: Assumption;
  onDone: () => void;
}

export function LinkTestForm(props: LinkTestFormProps) {
  const { t } = useTranslation('realityCheck');
  const studies = useQuery(possibleStudiesQuery(props.projectId));
  if (studies.isPending) return <Skeleton lines={2} />;
  if (studies.error) return <ProblemAlert error={studies.error} />;
  if (studies.data.length === 0)
    return (
      <EmptyState
        title={t('assumptions.tests.noStudy')}
        action={
          <ButtonLink to="/projects/$projectId/test-setup" params={{ projectId: props.projectId }}>
            {t('assumptions.tests.toStudies')}
          </ButtonLink>
        }
      >
        {t('assumptions.tests.noStudyText')}
      </EmptyState>
    );
  return <Fields {...props} studies={studies.data} />;
}

interface FieldsProps extends LinkTestFormProps {
  studies: readonly { id: string; title: string }[];
}

function Fields({ projectId, assumption, studies, onDone }: FieldsProps) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ study_id: string; outcome_id: string }>({
    defaultValues: { study_id: studies.length === 1 ? studies[0]?.id : '', outcome_id: '' },
    send: (values, key) =>
      body(
        api.POST('/api/v1/studies/{study_id}/assumption-tests', {
          params: { path: { study_id: values.study_id } },
          headers: idempotent(key),
          body: { assumption_id: assumption.id, outcome_id: values.outcome_id || null },
        }),
      ),
    onSent: async () => {
      say(t('assumptions.tests.linked'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  const outcomes = useQuery(possibleOutcomesQuery(projectId, form.form.watch('study_id')));
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <p>{assumption.statement}</p>
      <Select
        label={t('assumptions.tests.study')}
        options={studies.map((study) => ({ value: study.id, label: study.title }))}
        {...form.field('study_id', { required: true })}
      />
      <Select
        label={t('assumptions.tests.outcome')}
        empty={t('assumptions.tests.whole')}
        options={(outcomes.data ?? []).map((outcome) => ({
          value: outcome.id,
          label: outcome.title,
        }))}
        {...form.field('outcome_id')}
      />
    </Form>
  );
}
