/** An idea's own state: chosen by those who answer, with the history of it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Form } from '@/ui/Form';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { IdeaStatus } from '../queries';
import {
  type IdeaState,
  ideaStateQuery,
  nameOf,
  type StateEntry,
  stateEntriesQuery,
  statesQuery,
} from './queries';
import styles from './States.module.css';

interface StatePanelProps {
  projectId: string;
  idea: { id: string; status: IdeaStatus };
  maySet: boolean;
}

export function StatePanel({ projectId, idea, maySet }: StatePanelProps) {
  const { t } = useTranslation('states');
  const states = useQuery(statesQuery(projectId));
  const own = useQuery(ideaStateQuery(projectId, idea.id));
  const entries = useQuery(stateEntriesQuery(projectId, idea.id));
  const error = states.error ?? own.error ?? entries.error;
  if (error) return <ProblemAlert error={error} />;
  if (!states.data || !own.data || !entries.data) return null;
  const now = own.data.state_id;
  const fitting = states.data.filter(
    ({ id, status, retired }) => status === idea.status && (!retired || id === now),
  );
  const choosing = maySet && fitting.length > 0;
  if (!choosing && entries.data.length === 0) return null;
  return (
    <Panel title={t('panel.title')} level={3} description={t('panel.lead')}>
      {choosing ? (
        <StateForm key={now} projectId={projectId} ideaId={idea.id} now={now} states={fitting} />
      ) : null}
      {entries.data.length > 0 ? <History entries={entries.data} /> : null}
    </Panel>
  );
}

interface StateFormProps {
  projectId: string;
  ideaId: string;
  now: string | null;
  states: readonly IdeaState[];
}

function StateForm({ projectId, ideaId, now, states }: StateFormProps) {
  const { t } = useTranslation('states');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm({
    defaultValues: { state_id: now ?? '' },
    send: ({ state_id }) =>
      body(
        api.PUT('/api/v1/ideas/{idea_id}/state', {
          params: { path: { idea_id: ideaId } },
          body: { state_id: state_id || null },
        }),
      ),
    onSent: async () => {
      say(t('panel.saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    },
  });
  return (
    <Form
      form={form}
      submitLabel={t('panel.save')}
      submitVariant="secondary"
      label={t('panel.title')}
    >
      <Select
        label={t('state')}
        empty={t('none')}
        width="medium"
        options={states.map((state) => ({
          value: state.id,
          label: `${nameOf(state)}${state.visible ? '' : ` (${t('internal')})`}`,
        }))}
        {...form.field('state_id')}
      />
    </Form>
  );
}

function History({ entries }: { entries: readonly StateEntry[] }) {
  const { t } = useTranslation('states');
  const format = useFormat();
  return (
    <details>
      <summary>{t('panel.history', { count: entries.length })}</summary>
      <ol className={styles.history}>
        {entries.map((entry) => (
          <li key={entry.id}>
            {t(`panel.change.${entry.change}`, { name: nameOf(entry) })}
            <span className={styles.about}>
              <time dateTime={entry.created_at}>{format.dateTime(entry.created_at)}</time>
              {' · '}
              {entry.changed_by_name}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
