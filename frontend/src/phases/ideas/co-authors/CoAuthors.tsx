/** Who the idea's co-authors are: the author adds and removes, a co-author can leave. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Icon } from '@/ui/Icon';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { useToast } from '@/ui/Toast';
import { type Idea, ideasKey } from '../queries';
import styles from './CoAuthors.module.css';

/** Those whose role lets them give ideas. */
const givers: readonly string[] = ['lead', 'facilitator', 'contributor', 'partner', 'researcher'];

function membersQuery(projectId: string) {
  return queryOptions({
    queryKey: [...projectKey(projectId), 'members', 'all'] as const,
    queryFn: async ({ signal }) =>
      (
        await body(
          api.GET('/api/v1/projects/{project_id}/members', {
            params: { path: { project_id: projectId }, query: { limit: 200 } },
            signal,
          }),
        )
      ).items,
  });
}

interface CoAuthorsProps {
  projectId: string;
  idea: Idea;
  userId: string;
  mayEdit: boolean;
  /** The project is worked on: one may leave. */
  active: boolean;
}

interface Change {
  id: string;
  said: string;
  gone?: boolean;
}

export function CoAuthors({ projectId, idea, userId, mayEdit, active }: CoAuthorsProps) {
  const { t } = useTranslation('ideaDetails');
  const queryClient = useQueryClient();
  const say = useToast();
  const change = useMutation({
    mutationFn: ({ id, gone }: Change) => {
      const params = { path: { idea_id: idea.id, user_id: id } };
      const path = '/api/v1/ideas/{idea_id}/co-authors/{user_id}';
      return body(gone ? api.DELETE(path, { params }) : api.PUT(path, { params }));
    },
    onSuccess: async (_, { said }) => {
      say(said);
      await queryClient.invalidateQueries({ queryKey: ideasKey(projectId) });
    },
  });
  const remove = (id: string, said: string) => change.mutate({ id, said, gone: true });
  if (idea.co_authors.length === 0 && !mayEdit) return null;
  return (
    <Panel title={t('coAuthors.title')} level={3}>
      {idea.co_authors.length > 0 ? (
        <ul className={styles.people}>
          {idea.co_authors.map(({ user_id: id, name }) => (
            <li key={id} className={styles.person}>
              <span>{name}</span>
              {id === userId && active ? (
                <ConfirmButton
                  size="small"
                  variant="quiet"
                  title={t('coAuthors.leave')}
                  question={t('coAuthors.leaveText')}
                  confirmLabel={t('coAuthors.leave')}
                  onConfirm={() => remove(id, t('coAuthors.left'))}
                >
                  {t('coAuthors.leave')}
                </ConfirmButton>
              ) : mayEdit ? (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={t('coAuthors.remove', { name })}
                  icon={<Icon name="close" />}
                  onClick={() => remove(id, t('coAuthors.removed', { name }))}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {mayEdit ? (
        <Adding
          projectId={projectId}
          idea={idea}
          busy={change.isPending}
          onAdd={(id, name) => change.mutate({ id, said: t('coAuthors.added', { name }) })}
        />
      ) : null}
      {change.error ? <ProblemAlert error={change.error} /> : null}
    </Panel>
  );
}

interface AddingProps {
  projectId: string;
  idea: Idea;
  busy: boolean;
  onAdd: (id: string, name: string) => void;
}

function Adding({ projectId, idea, busy, onAdd }: AddingProps) {
  const { t } = useTranslation('ideaDetails');
  const { data: members, error } = useQuery(membersQuery(projectId));
  const [chosen, setChosen] = useState('');
  if (error) return <ProblemAlert error={error} />;
  const authors = new Set([idea.author_id, ...idea.co_authors.map((one) => one.user_id)]);
  const others = (members ?? []).filter(
    (member) => givers.includes(member.role) && !authors.has(member.user_id),
  );
  if (members && others.length === 0) return <p className={styles.none}>{t('coAuthors.none')}</p>;
  const person = others.find((member) => member.user_id === chosen);
  return (
    <div className={styles.adding}>
      <Select
        label={t('coAuthors.person')}
        description={t('coAuthors.help')}
        width="medium"
        value={person ? chosen : ''}
        options={others.map((member) => ({ value: member.user_id, label: member.name }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button busy={busy} onClick={() => (person ? onAdd(person.user_id, person.name) : undefined)}>
        {t('coAuthors.add')}
      </Button>
    </div>
  );
}
