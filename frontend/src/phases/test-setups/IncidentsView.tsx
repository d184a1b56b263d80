/** What went wrong in a study, and what was done about it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { may } from '@/api/projects';
import type { components } from '@/api/schema.gen';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { RadioGroup } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Form } from '@/ui/Form';
import { Row, Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import { inUtc, localNow } from './moments';
import { type Ids, type Incident, incidentsQuery } from './queries';
import styles from './studies.module.css';
import type { ViewProps } from './view';

export function IncidentsView({ ids, project }: ViewProps) {
  const { t } = useTranslation('testSetups');
  const format = useFormat();
  const incidents = useQuery(incidentsQuery(ids));
  const [open, setOpen] = useState<Incident | 'new' | null>(null);
  const mayAnswer = may(project, 'test_setups:study:edit');
  const report = may(project, 'test_setups:response:capture') ? (
    <Button size="small" onClick={() => setOpen('new')}>
      {t('incident.report')}
    </Button>
  ) : null;
  const close = () => setOpen(null);
  return (
    <Panel
      level={3}
      title={t('incident.title')}
      description={t('incident.lead')}
      actions={incidents.data?.length ? report : null}
    >
      {incidents.isPending ? <Skeleton lines={3} /> : null}
      {incidents.error ? <ProblemAlert error={incidents.error} /> : null}
      {incidents.data?.length === 0 ? (
        <EmptyState icon="check" title={t('incident.none')} action={report}>
          {t('incident.noneText')}
        </EmptyState>
      ) : null}
      <Stack>
        {incidents.data?.map((incident) => (
          <Card key={incident.id} as="article" tone="outlined">
            <Stack gap="small">
              <Row>
                <Tag tone={incident.severity === 'serious' ? 'danger' : 'neutral'}>
                  {t(`severity.${incident.severity}`)}
                </Tag>
                <Tag tone={incident.answered_at ? 'success' : 'warning'}>
                  {incident.answered_at ? t('incident.answered') : t('incident.open')}
                </Tag>
                <span className={styles.small}>{format.dateTime(incident.happened_at)}</span>
              </Row>
              <p className={styles.text}>{incident.what}</p>
              {incident.answer ? (
                <p className={styles.text}>
                  <strong>{t('incident.answerLabel')}</strong> {incident.answer}
                </p>
              ) : null}
              {!incident.answered_at && mayAnswer ? (
                <Row>
                  <Button size="small" onClick={() => setOpen(incident)}>
                    {t('incident.answer')}
                  </Button>
                </Row>
              ) : null}
            </Stack>
          </Card>
        ))}
      </Stack>
      <Dialog
        open={open !== null}
        onClose={close}
        title={open === 'new' ? t('incident.report') : t('incident.answer')}
      >
        {open === 'new' ? <ReportForm ids={ids} onDone={close} /> : null}
        {open && open !== 'new' ? <AnswerForm ids={ids} incident={open} onDone={close} /> : null}
      </Dialog>
    </Panel>
  );
}

function ReportForm({ ids, onDone }: { ids: Ids; onDone: () => void }) {
  const { t } = useTranslation('testSetups');
  const finish = useFinish(ids.projectId, t('incident.reported'), onDone);
  const form = useServerForm<components['schemas']['IncidentCreate']>({
    defaultValues: { severity: 'minor', what: '', happened_at: localNow() },
    draft: `incident.${ids.studyId}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/studies/{study_id}/incidents', {
          params: { path: { study_id: ids.studyId } },
          headers: idempotent(key),
          body: { ...values, happened_at: inUtc(values.happened_at) },
        }),
      ),
    onSent: finish,
  });
  return (
    <Form form={form} submitLabel={t('incident.report')}>
      <RadioGroup
        label={t('incident.severity')}
        options={(['minor', 'serious'] as const).map((value) => ({
          value,
          label: t(`severity.${value}`),
          description: t(`severityHelp.${value}`),
        }))}
        {...form.field('severity')}
      />
      <TextArea
        limit={4000}
        label={t('incident.what')}
        description={t('incident.whatHelp')}
        {...form.field('what', { required: true })}
      />
      <TextInput
        type="datetime-local"
        width="medium"
        label={t('incident.when')}
        {...form.field('happened_at', { required: true })}
      />
    </Form>
  );
}

interface AnswerFormProps {
  ids: Ids;
  incident: Incident;
  onDone: () => void;
}

function AnswerForm({ ids, incident, onDone }: AnswerFormProps) {
  const { t } = useTranslation('testSetups');
  const finish = useFinish(ids.projectId, t('incident.answerSaved'), onDone);
  const form = useServerForm<{ answer: string }>({
    defaultValues: { answer: '' },
    draft: `incident-answer.${incident.id}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/incidents/{incident_id}/answer', {
          params: { path: { incident_id: incident.id } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: finish,
  });
  return (
    <Form form={form} submitLabel={t('incident.answer')}>
      <p className={styles.text}>{incident.what}</p>
      <TextArea
        limit={4000}
        label={t('incident.done')}
        {...form.field('answer', { required: true })}
      />
    </Form>
  );
}
