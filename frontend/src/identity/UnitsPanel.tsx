/** The units of an organisation, and adding one. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { type Organisation, type Unit, unitsQuery } from './administration';
import styles from './administration.module.css';

interface UnitsPanelProps {
  organisation: Organisation;
  mayEdit: boolean;
}

export function UnitsPanel({ organisation, mayEdit }: UnitsPanelProps) {
  const { t } = useTranslation('administration');
  const [adding, setAdding] = useState(false);
  const units = useQuery(unitsQuery(organisation.id));
  return (
    <Panel
      title={t('units.title')}
      description={t('units.lead')}
      actions={
        mayEdit ? (
          <Button size="small" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {t('units.add')}
          </Button>
        ) : null
      }
    >
      {units.isPending ? <Skeleton lines={2} /> : null}
      {units.error ? (
        <ProblemAlert error={units.error} onRetry={() => void units.refetch()} />
      ) : null}
      {units.data?.length === 0 ? <p className={styles.subtle}>{t('units.empty')}</p> : null}
      {units.data && units.data.length > 0 ? (
        <ul className={styles.units}>
          {units.data.map((unit) => (
            <li key={unit.id}>{unit.name}</li>
          ))}
        </ul>
      ) : null}
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('units.add')}>
        <AddUnit organisation={organisation} onDone={() => setAdding(false)} />
      </Dialog>
    </Panel>
  );
}

function AddUnit({ organisation, onDone }: { organisation: Organisation; onDone: () => void }) {
  const { t } = useTranslation('administration');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ name: string }, Unit>({
    defaultValues: { name: '' },
    send: (values, key) =>
      body(
        api.POST('/api/v1/organisations/{organisation_id}/units', {
          params: { path: { organisation_id: organisation.id } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: async (unit) => {
      say(t('units.added', { name: unit.name }));
      await queryClient.invalidateQueries({ queryKey: unitsQuery(organisation.id).queryKey });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('units.add')}>
      <TextInput
        label={t('units.name')}
        autoComplete="off"
        {...form.field('name', { required: true, maxLength: 200 })}
      />
    </Form>
  );
}
