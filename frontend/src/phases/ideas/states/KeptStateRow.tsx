/** One state in the administration: what it is, and what can be done with it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done, ifMatch } from '@/api/client';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { type KeptState, keptStatesQuery, nameOf } from './queries';
import styles from './States.module.css';

interface KeptStateRowProps {
  organisationId: string;
  state: KeptState;
  first: boolean;
  last: boolean;
  onEdit: () => void;
}

type Change = { place: number } | { retired: boolean } | 'delete';

export function KeptStateRow({ organisationId, state, first, last, onEdit }: KeptStateRowProps) {
  const { t } = useTranslation('states');
  const queryClient = useQueryClient();
  const name = nameOf(state);
  const change = useMutation({
    mutationFn: async (what: Change): Promise<void> => {
      const one = {
        params: { path: { organisation_id: organisationId, idea_state_id: state.id } },
        headers: ifMatch(state.version),
      };
      const address = '/api/v1/organisations/{organisation_id}/idea-states/{idea_state_id}';
      if (what === 'delete') await done(api.DELETE(address, one));
      else await body(api.PATCH(address, { ...one, body: what }));
    },
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: keptStatesQuery(organisationId).queryKey }),
  });
  const told = state.told ? 'told' : state.visible ? 'visible' : 'internal';
  return (
    <li className={styles.state}>
      <div className={styles.words}>
        <p className={styles.names}>
          <Tag tone={state.tone}>{state.name_da}</Tag>
          <Tag tone={state.tone}>{state.name_en}</Tag>
          {state.retired ? <span className={styles.retired}>{t('keep.retired')}</span> : null}
        </p>
        <p className={styles.about}>
          {t(`keep.shown.${told}`)} · {t('keep.ideas', { count: state.idea_count })}
        </p>
      </div>
      <Row>
        <Button size="small" aria-label={`${t('keep.edit')}: ${name}`} onClick={onEdit}>
          {t('keep.edit')}
        </Button>
        {first ? null : (
          <Button
            size="small"
            variant="quiet"
            icon={<Icon name="up" />}
            aria-label={`${t('keep.up')}: ${name}`}
            onClick={() => change.mutate({ place: state.place - 1 })}
          >
            {t('keep.up')}
          </Button>
        )}
        {last ? null : (
          <Button
            size="small"
            variant="quiet"
            icon={<Icon name="down" />}
            aria-label={`${t('keep.down')}: ${name}`}
            onClick={() => change.mutate({ place: state.place + 1 })}
          >
            {t('keep.down')}
          </Button>
        )}
        {state.used ? (
          <Button
            size="small"
            variant="quiet"
            aria-label={`${t(state.retired ? 'keep.bringBack' : 'keep.retire')}: ${name}`}
            onClick={() => change.mutate({ retired: !state.retired })}
          >
            {t(state.retired ? 'keep.bringBack' : 'keep.retire')}
          </Button>
        ) : (
          <ConfirmButton
            size="small"
            variant="quiet"
            title={t('keep.deleteTitle')}
            question={t('keep.deleteText', { name })}
            confirmLabel={t('keep.delete')}
            onConfirm={() => change.mutate('delete')}
          >
            {t('keep.delete')}
            <span className="ds-sr-only">: {name}</span>
          </ConfirmButton>
        )}
      </Row>
      {change.error ? <ProblemAlert error={change.error} /> : null}
    </li>
  );
}
