/** Puts the picked cards together: in a new group, in one that is there, or on their own again. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Form } from '@/ui/Form';
import { Panel } from '@/ui/Panel';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Ids } from './OpenForm';
import styles from './premortem.module.css';
import type { Premortem, PremortemCard, PremortemGroup } from './queries';

interface MoveBarProps {
  ids: Ids;
  session: Premortem;
  groups: readonly PremortemGroup[];
  cards: readonly PremortemCard[];
  onMoved: () => void;
}

const NEW = 'new';
const NONE = 'none';

export function MoveBar({ ids, session, groups, cards, onMoved }: MoveBarProps) {
  const { t } = useTranslation('premortem');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ target: string; name: string }>({
    defaultValues: { target: NEW, name: '' },
    send: async ({ target, name }, key) => {
      if (target === NEW) {
        await body(
          api.POST('/api/v1/premortems/{premortem_id}/premortem-groups', {
            params: { path: { premortem_id: session.id } },
            headers: idempotent(key),
            body: { name, card_ids: cards.map((card) => card.id) },
          }),
        );
        return;
      }
      for (const card of cards) {
        await body(
          api.PUT('/api/v1/premortem-cards/{premortem_card_id}/group', {
            params: { path: { premortem_card_id: card.id } },
            headers: ifMatch(card.version),
            body: { group_id: target === NONE ? null : target },
          }),
        );
      }
    },
    onSent: async () => {
      say(t('moved', { count: cards.length }));
      form.form.reset();
      onMoved();
      await queryClient.invalidateQueries({ queryKey: projectKey(ids.projectId) });
    },
  });
  const isNew = form.form.watch('target') === NEW;
  return (
    <Panel level={3} tone="tinted" title={t('move')} description={t('moveHelp')}>
      <p aria-live="polite">{t('picked', { count: cards.length })}</p>
      <Form form={form} submitLabel={t('moveThem')}>
        <div className={styles.move}>
          <Select
            label={t('target')}
            empty={null}
            options={[
              { value: NEW, label: t('newGroup') },
              ...groups.map((group) => ({ value: group.id, label: group.name })),
              { value: NONE, label: t('noGroup') },
            ]}
            {...form.field('target', {
              check: () => (cards.length === 0 && !isNew ? t('pickFirst') : undefined),
            })}
          />
          {isNew ? (
            <TextInput
              label={t('groupName')}
              {...form.field('name', { required: true, maxLength: 200 })}
            />
          ) : null}
        </div>
      </Form>
    </Panel>
  );
}
