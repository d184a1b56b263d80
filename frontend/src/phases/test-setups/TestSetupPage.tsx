/** The phase “test set-up” of a project: its studies, and a new one. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Grid, Row, Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Tag } from '@/ui/Tag';
import { studiesQuery } from './queries';
import { StudyForm } from './StudyForm';
import { StudyStateTag } from './StudyStateTag';
import styles from './studies.module.css';

const route = getRouteApi('/signed-in/projects/$projectId/test-setup');

export function TestSetupPage() {
  const { t } = useTranslation('testSetups');
  const format = useFormat();
  const { projectId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: studies } = useSuspenseQuery(studiesQuery(projectId));
  const [planning, setPlanning] = useState(false);
  const plan = may(project, 'test_setups:study:edit') ? (
    <Button variant="primary" icon={<Icon name="plus" />} onClick={() => setPlanning(true)}>
      {t('plan')}
    </Button>
  ) : null;
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        title={t('title')}
        lead={t('lead')}
        actions={studies.length > 0 ? plan : null}
      />
      {studies.length === 0 ? (
        <EmptyState icon="figure" title={t('none.title')} action={plan}>
          {t('none.text')}
        </EmptyState>
      ) : (
        <Grid as="ul" min="large" className={styles.list}>
          {studies.map((study) => (
            <Card key={study.id} as="li" pressable>
              <Stack gap="small">
                <Row>
                  <StudyStateTag state={study.state} />
                  <Tag>{t(`design.${study.design}`)}</Tag>
                </Row>
                <h3 className={styles.name}>
                  <Link
                    to="/projects/$projectId/test-setup/$studyId"
                    params={{ projectId, studyId: study.id }}
                  >
                    {study.title}
                  </Link>
                </h3>
                <p className={styles.question}>{study.question}</p>
                <p className={styles.small}>
                  {t('since', { date: format.shortDate(study.state_since) })} ·{' '}
                  {t('targetShort', { count: study.target_n })}
                </p>
              </Stack>
            </Card>
          ))}
        </Grid>
      )}
      <Dialog wide open={planning} onClose={() => setPlanning(false)} title={t('plan')}>
        <StudyForm projectId={projectId} onDone={() => setPlanning(false)} />
      </Dialog>
    </Stack>
  );
}
