/** Cards that say the same, under their name. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, done, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Row } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { CardList, type Picking, ToAssumption } from './CardList';
import type { PremortemCard, PremortemGroup } from './queries';

interface GroupPanelProps extends Picking {
  group: PremortemGroup;
  cards: readonly PremortemCard[];
}

export function GroupPanel({ group, cards, ...picking }: GroupPanelProps) {
  const { t } = useTranslation('premortem');
  const [naming, setNaming] = useState(false);
  const queryClient = useQueryClient();
  const { ids, onAssume } = picking;
  const undoing = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/premortem-groups/{premortem_group_id}', {
          params: { path: { premortem_group_id: group.id } },
          headers: ifMatch(group.version),
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: projectKey(ids.projectId) }),
  });
  return (
    <Panel
      level={3}
      title={group.name}
      description={t('groupCards', { count: cards.length })}
      actions={
        onAssume ? (
          <Row>
            <Button
              size="small"
              variant="quiet"
              aria-label={t('renameNamed', { name: group.name })}
              onClick={() => setNaming(true)}
            >
              {t('rename')}
            </Button>
            <Button
              size="small"
              variant="quiet"
              busy={undoing.isPending}
              aria-label={t('undoNamed', { name: group.name })}
              onClick={() => undoing.mutate()}
            >
              {t('undo')}
            </Button>
          </Row>
        ) : null
      }
    >
      {undoing.error ? <ProblemAlert error={undoing.error} /> : null}
      {cards.length > 0 ? (
        <CardList label={group.name} cards={cards} {...picking} />
      ) : (
        <p>{t('groupEmpty')}</p>
      )}
      {group.assumption_id ? (
        <ToAssumption ids={ids} assumptionId={group.assumption_id} />
      ) : onAssume ? (
        <div>
          <Button
            size="small"
            aria-label={`${t('makeAssumptionOfGroup')}: ${group.name}`}
            onClick={() => onAssume({ kind: 'group', id: group.id, statement: group.name })}
          >
            {t('makeAssumptionOfGroup')}
          </Button>
        </div>
      ) : null}
      <Dialog open={naming} onClose={() => setNaming(false)} title={t('rename')}>
        <NameForm projectId={ids.projectId} group={group} onDone={() => setNaming(false)} />
      </Dialog>
    </Panel>
  );
}

interface NameFormProps {
  projectId: string;
  group: PremortemGroup;
  onDone: () => void;
}

function NameForm({ projectId, group, onDone }: NameFormProps) {
  const { t } = useTranslation(['premortem', 'common']);
  const queryClient = useQueryClient();
  const form = useServerForm<{ name: string }>({
    defaultValues: { name: group.name },
    send: (values) =>
      body(
        api.PATCH('/api/v1/premortem-groups/{premortem_group_id}', {
          params: { path: { premortem_group_id: group.id } },
          headers: ifMatch(group.version),
          body: values,
        }),
      ),
    onSent: async () => {
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <TextInput
        label={t('groupName')}
        {...form.field('name', { required: true, maxLength: 200 })}
      />
    </Form>
  );
}
