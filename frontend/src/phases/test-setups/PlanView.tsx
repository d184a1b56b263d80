/** The plan of a study: design, outcomes, questionnaires, visits, consent text. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { Grid, Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ConsentTextForm } from './ConsentTextForm';
import { InstrumentsPanel } from './InstrumentsPanel';
import { OutcomesPanel } from './OutcomesPanel';
import { consentTextsQuery, type Visit, visitsQuery } from './queries';
import styles from './studies.module.css';
import { TestedAssumptionsPanel } from './TestedAssumptionsPanel';
import { VisitForm } from './VisitForm';
import type { ViewProps } from './view';

export function PlanView({ ids, project, study }: ViewProps) {
  const { t } = useTranslation('testSetups');
  const mayEdit =
    may(project, 'test_setups:study:edit') && !['locked', 'archived'].includes(study.state);
  return (
    <Stack gap="large">
      <Facts
        columns
        facts={[
          { name: t('form.design'), value: t(`design.${study.design}`) },
          { name: t('form.fieldTest'), value: t(`fieldTest.${study.field_test}`) },
          { name: t('form.target'), value: String(study.target_n) },
          { name: t('planVersion'), value: String(study.plan_version) },
        ]}
      />
      <Facts
        facts={[
          { name: t('form.inclusion'), value: <Text>{study.inclusion}</Text> },
          {
            name: t('form.lawfulTest'),
            value: <Text>{study.lawful_basis_test ?? t('notStated')}</Text>,
          },
          {
            name: t('form.lawfulOperation'),
            value: <Text>{study.lawful_basis_operation ?? t('notStated')}</Text>,
          },
        ]}
      />
      <OutcomesPanel ids={ids} mayEdit={mayEdit} />
      <TestedAssumptionsPanel ids={ids} />
      <Grid min="large">
        <InstrumentsPanel ids={ids} mayEdit={mayEdit} />
        <Stack>
          <VisitsPanel ids={ids} mayEdit={mayEdit} />
          <ConsentTextPanel ids={ids} mayEdit={mayEdit} />
        </Stack>
      </Grid>
    </Stack>
  );
}

function Text({ children }: { children: string }) {
  return <span className={styles.text}>{children}</span>;
}

interface PanelProps {
  ids: ViewProps['ids'];
  mayEdit: boolean;
}

function VisitsPanel({ ids, mayEdit }: PanelProps) {
  const { t } = useTranslation(['testSetups', 'common']);
  const visits = useQuery(visitsQuery(ids));
  const [open, setOpen] = useState<Visit | 'new' | null>(null);
  const close = () => setOpen(null);
  const nameOf = (visit: Visit) => t(`moment.${visit.moment}`, { number: visit.number });
  const followUps = visits.data?.filter((visit) => visit.moment === 'follow_up') ?? [];
  return (
    <Panel
      level={3}
      title={t('visits.title')}
      description={t('visits.lead')}
      actions={
        mayEdit ? (
          <Button size="small" onClick={() => setOpen('new')}>
            {t('visits.add')}
          </Button>
        ) : null
      }
    >
      {visits.isPending ? <Skeleton lines={2} /> : null}
      {visits.error ? <ProblemAlert error={visits.error} /> : null}
      <ul className={styles.items}>
        {visits.data?.map((visit) => (
          <li key={visit.id}>
            {nameOf(visit)}:{' '}
            {visit.due_after_days === 0
              ? t('visits.atOnce')
              : t('visits.after', { count: visit.due_after_days })}
            {mayEdit ? (
              <Button
                size="small"
                variant="quiet"
                aria-label={`${t('visits.move')}: ${nameOf(visit)}`}
                onClick={() => setOpen(visit)}
              >
                {t('visits.move')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Dialog
        open={open !== null}
        onClose={close}
        title={
          open === null || open === 'new' ? t('visits.add') : `${t('visits.move')}: ${nameOf(open)}`
        }
      >
        {open ? (
          <VisitForm
            ids={ids}
            number={Math.max(0, ...followUps.map((visit) => visit.number)) + 1}
            visit={open === 'new' ? undefined : open}
            onDone={close}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function ConsentTextPanel({ ids, mayEdit }: PanelProps) {
  const { t, i18n } = useTranslation('testSetups');
  const format = useFormat();
  const texts = useQuery(consentTextsQuery(ids));
  const [writing, setWriting] = useState(false);
  const newest = texts.data?.[0];
  const write = mayEdit ? (
    <Button size="small" onClick={() => setWriting(true)}>
      {t('consentText.publish')}
    </Button>
  ) : null;
  return (
    <Panel
      level={3}
      title={t('consentText.title')}
      description={t('consentText.lead')}
      actions={newest ? write : null}
    >
      {texts.isPending ? <Skeleton lines={3} /> : null}
      {texts.error ? <ProblemAlert error={texts.error} /> : null}
      {newest ? (
        <>
          <p className={styles.small}>
            {t('consentText.version', {
              number: newest.number,
              date: format.date(newest.created_at),
            })}
          </p>
          <p className={styles.text}>
            {i18n.language === 'en' && newest.text_en ? newest.text_en : newest.text_da}
          </p>
        </>
      ) : null}
      {texts.data && !newest ? (
        <EmptyState icon="document" title={t('consentText.none')} action={write} />
      ) : null}
      <Dialog open={writing} onClose={() => setWriting(false)} title={t('consentText.publish')}>
        <ConsentTextForm ids={ids} newest={newest} onDone={() => setWriting(false)} />
      </Dialog>
    </Panel>
  );
}
