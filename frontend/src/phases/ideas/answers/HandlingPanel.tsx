/** For those who answer ideas: who has this one, by when, and what they note for each other. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { Form } from '@/ui/Form';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import type { Option } from '@/ui/Select';
import { Select } from '@/ui/Select';
import { Tag } from '@/ui/Tag';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { ideasKey } from '../queries';
import styles from './Answers.module.css';
import { Notes } from './Notes';
import { answerersQuery, type Handling, handlingQuery } from './queries';

interface HandlingPanelProps {
  projectId: string;
  ideaId: string;
}

export function HandlingPanel({ projectId, ideaId }: HandlingPanelProps) {
  const { t } = useTranslation('answers');
  const handling = useQuery(handlingQuery(projectId, ideaId));
  const answerers = useQuery(answerersQuery(projectId));
  const error = handling.error ?? answerers.error;
  return (
    <Panel
      title={t('handling.title')}
      level={3}
      description={t('handling.lead')}
      actions={
        handling.data?.overdue ? <Tag tone="danger">{t('handling.overdue')}</Tag> : undefined
      }
    >
      {error ? <ProblemAlert error={error} /> : null}
      {handling.data && answerers.data ? (
        <HandlingForm
          key={handling.data.version}
          projectId={projectId}
          handling={handling.data}
          answerers={answerers.data}
        />
      ) : error ? null : (
        <Skeleton lines={3} />
      )}
      <Notes projectId={projectId} ideaId={ideaId} />
    </Panel>
  );
}

interface HandlingFormProps {
  projectId: string;
  handling: Handling;
  answerers: readonly Option[];
}

function HandlingForm({ projectId, handling, answerers }: HandlingFormProps) {
  const { t } = useTranslation('answers');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm({
    defaultValues: { assignee_id: handling.assignee_id ?? '', due_on: handling.due_on ?? '' },
    send: (values) =>
      body(
        api.PUT('/api/v1/ideas/{idea_id}/handling', {
          params: { path: { idea_id: handling.idea_id } },
          headers: ifMatch(handling.version),
          body: { assignee_id: values.assignee_id || null, due_on: values.due_on || null },
        }),
      ),
    onSent: async () => {
      say(t('handling.saved'));
      await queryClient.invalidateQueries({ queryKey: ideasKey(projectId) });
    },
  });
  return (
    <Form
      form={form}
      submitLabel={t('handling.save')}
      submitVariant="secondary"
      label={t('handling.title')}
    >
      <div className={styles.pair}>
        <Select
          label={t('handling.assignee')}
          empty={t('handling.nobody')}
          options={answerers}
          {...form.field('assignee_id')}
        />
        <TextInput
          type="date"
          width="medium"
          label={t('handling.due')}
          description={t('handling.dueHelp')}
          {...form.field('due_on')}
        />
      </div>
    </Form>
  );
}
