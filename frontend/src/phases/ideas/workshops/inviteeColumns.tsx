/** The columns of those invited; who leads answers on their behalf and ticks who came. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done, ifMatch } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Choice';
import type { Column } from '@/ui/DataTable';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { usePerspective } from '../perspectives';
import {
  type Invitee,
  type Workshop,
  type WorkshopAnswer,
  workshopKey,
  workshopsKey,
} from './queries';
import styles from './Workshops.module.css';

const answers: readonly WorkshopAnswer[] = ['awaited', 'coming', 'maybe', 'not_coming'];

interface Change {
  invitee: Invitee;
  /** Null takes the invitation back. */
  to: { answer?: WorkshopAnswer; attended?: number } | null;
}

export function useInviteeColumns(projectId: string, workshop: Workshop, leads: boolean) {
  const { t } = useTranslation('workshops');
  const format = useFormat();
  const perspective = usePerspective();
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: async ({ invitee, to }: Change) => {
      const where = {
        params: { path: { workshop_id: workshop.id, invitee_id: invitee.id } },
        headers: ifMatch(invitee.version),
      };
      const path = '/api/v1/workshops/{workshop_id}/invitees/{invitee_id}' as const;
      if (to === null) await done(api.DELETE(path, where));
      else await body(api.PATCH(path, { ...where, body: to }));
    },
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: workshopKey(projectId, workshop.id) }),
        queryClient.invalidateQueries({ queryKey: [...workshopsKey(projectId), 'list'] }),
      ]),
  });
  const begun = Date.parse(workshop.starts_at) <= Date.now() + 24 * 3_600_000;

  const columns: Column<Invitee>[] = [
    {
      id: 'name',
      header: t('invitees.name'),
      primary: true,
      sort: (invitee) => invitee.name,
      cell: (invitee) => (
        <>
          {invitee.name}
          {invitee.headcount > 1 ? ` (${format.number(invitee.headcount)})` : null}
        </>
      ),
    },
    {
      id: 'perspective',
      header: t('invitees.perspective'),
      sort: (invitee) => perspective(invitee.perspective),
      cell: (invitee) => perspective(invitee.perspective),
    },
    {
      id: 'answer',
      header: t('invitees.answer'),
      cell: (invitee) => (
        <span className={styles.answer}>
          {leads ? (
            <Select
              hideLabel
              empty={null}
              label={t('invitees.answerOf', { name: invitee.name })}
              value={invitee.answer}
              options={answers.map((value) => ({ value, label: t(`answer.${value}`) }))}
              onChange={(event) =>
                change.mutate({
                  invitee,
                  to: { answer: event.currentTarget.value as WorkshopAnswer },
                })
              }
            />
          ) : (
            t(`answer.${invitee.answer}`)
          )}
          {invitee.answer === 'awaited' && invitee.reminded_at ? (
            <span className={styles.quiet}>
              {t('invitees.reminded', { date: format.shortDate(invitee.reminded_at) })}
            </span>
          ) : null}
        </span>
      ),
    },
  ];
  if (begun) {
    columns.push({
      id: 'came',
      header: t('invitees.came'),
      cell: (invitee) =>
        leads ? (
          <Came
            invitee={invitee}
            onChange={(attended) => change.mutate({ invitee, to: { attended } })}
          />
        ) : (
          format.number(invitee.attended)
        ),
    });
  }
  if (leads) {
    columns.push({
      id: 'remove',
      header: t('invitees.remove'),
      bare: true,
      cell: (invitee) =>
        invitee.attended === 0 ? (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('invitees.removeOf', { name: invitee.name })}
            onClick={() => change.mutate({ invitee, to: null })}
          >
            {t('invitees.remove')}
          </Button>
        ) : null,
    });
  }
  return { columns, error: change.error };
}

interface CameProps {
  invitee: Invitee;
  onChange: (attended: number) => void;
}

/** One person is there or not; of a group, some. */
function Came({ invitee, onChange }: CameProps) {
  const { t } = useTranslation('workshops');
  if (invitee.user_id) {
    return (
      <Checkbox
        label={
          <span className="ds-sr-only">{t('invitees.cameLabel', { name: invitee.name })}</span>
        }
        checked={invitee.attended > 0}
        onChange={(event) => onChange(event.currentTarget.checked ? 1 : 0)}
      />
    );
  }
  return (
    <TextInput
      // The number as it stands; a change is sent when the field is left.
      key={invitee.version}
      hideLabel
      type="number"
      min={0}
      max={500}
      width="short"
      label={t('invitees.cameCount', { name: invitee.name })}
      defaultValue={invitee.attended}
      onBlur={(event) => {
        const attended = Number(event.currentTarget.value);
        if (Number.isInteger(attended) && attended !== invitee.attended) onChange(attended);
      }}
    />
  );
}
