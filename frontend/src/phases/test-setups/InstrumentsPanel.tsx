/** The questionnaires of a study with their questions, and a way to add one. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { InstrumentForm } from './InstrumentForm';
import { type Ids, type Instrument, instrumentsQuery } from './queries';
import styles from './studies.module.css';

export function InstrumentsPanel({ ids, mayEdit }: { ids: Ids; mayEdit: boolean }) {
  const { t } = useTranslation('testSetups');
  const instruments = useQuery(instrumentsQuery(ids));
  const [adding, setAdding] = useState(false);
  const add = mayEdit ? (
    <Button size="small" onClick={() => setAdding(true)}>
      {t('instrument.add')}
    </Button>
  ) : null;
  return (
    <Panel
      level={3}
      title={t('instrument.heading')}
      description={t('instrument.lead')}
      actions={instruments.data?.length ? add : null}
    >
      {instruments.isPending ? <Skeleton lines={3} /> : null}
      {instruments.error ? <ProblemAlert error={instruments.error} /> : null}
      {instruments.data?.length === 0 ? (
        <EmptyState icon="document" title={t('instrument.none')} action={add} />
      ) : null}
      {instruments.data?.map((instrument) => (
        <Questions key={instrument.id} instrument={instrument} />
      ))}
      <Dialog wide open={adding} onClose={() => setAdding(false)} title={t('instrument.add')}>
        <InstrumentForm ids={ids} onDone={() => setAdding(false)} />
      </Dialog>
    </Panel>
  );
}

function Questions({ instrument }: { instrument: Instrument }) {
  const { t, i18n } = useTranslation('testSetups');
  const format = useFormat();
  const english = i18n.language === 'en';
  return (
    <details>
      <summary>
        {english ? instrument.title_en : instrument.title_da} ·{' '}
        {t('instrument.questions', { count: instrument.items.length })}
      </summary>
      <p className={styles.small}>
        {t(`scoring.${instrument.scoring}`, {
          minimum: format.number(instrument.score_minimum),
          maximum: format.number(instrument.score_maximum),
        })}{' '}
        {t('instrument.answeredBy', {
          roles: format.list(instrument.answered_by.map((role) => t(`roleMany.${role}`))),
        })}
      </p>
      <ol className={styles.items}>
        {instrument.items.map((item) => (
          <li key={item.code}>
            {english ? item.text_en : item.text_da}{' '}
            <span className={styles.small}>
              {item.minimum} = {english ? item.label_minimum_en : item.label_minimum_da},{' '}
              {item.maximum} = {english ? item.label_maximum_en : item.label_maximum_da}
            </span>
          </li>
        ))}
      </ol>
      {instrument.licence ? <p className={styles.small}>{instrument.licence}</p> : null}
    </details>
  );
}
