/** Takes a role away from a person, after asking once. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done, ifMatch } from '@/api/client';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import { ORGANISATIONS, type Organisation, type Person } from './administration';
import styles from './administration.module.css';

interface RemoveRoleProps {
  organisation: Organisation;
  person: Person;
  /** The role in the reader's language. */
  role: string;
}

export function RemoveRole({ organisation, person, role }: RemoveRoleProps) {
  const { t } = useTranslation(['administration', 'common']);
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const say = useToast();
  const removal = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/organisations/{organisation_id}/members/{membership_id}', {
          params: { path: { organisation_id: organisation.id, membership_id: person.id } },
          headers: ifMatch(person.version),
        }),
      ),
    onSuccess: async () => {
      setAsking(false);
      say(t('people.removed', { name: person.name }));
      await queryClient.invalidateQueries({ queryKey: ORGANISATIONS });
    },
  });
  const close = () => {
    setAsking(false);
    removal.reset();
  };
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('people.removeLabel', { role, name: person.name })}
        onClick={() => setAsking(true)}
      >
        {t('people.action')}
      </Button>
      {/* The refusal is said where the question was asked: a table's cell has no room for it. */}
      <Dialog
        open={asking}
        onClose={close}
        title={t('people.removeTitle', { name: person.name })}
        footer={
          <>
            <Button variant="danger" busy={removal.isPending} onClick={() => removal.mutate()}>
              {t('people.remove')}
            </Button>
            <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
          </>
        }
      >
        <div className={styles.question}>
          <p>
            {t('people.removeQuestion', {
              name: person.name,
              role: role.toLocaleLowerCase(),
              organisation: organisation.name,
            })}
          </p>
          {removal.error ? <ProblemAlert error={removal.error} /> : null}
        </div>
      </Dialog>
    </>
  );
}
