/** The workshops of a project: those to come, and those that were held. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { Button, ButtonLink } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { Tag } from '@/ui/Tag';
import { challengesQuery } from '../queries';
import { sayWhen } from './copenhagen';
import { type WorkshopInList, workshopsQuery } from './queries';
import { WorkshopForm } from './WorkshopForm';
import styles from './Workshops.module.css';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/workshops');

export function WorkshopsPage() {
  const { t } = useTranslation('workshops');
  const { projectId } = route.useParams();
  const navigate = route.useNavigate();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: workshops } = useSuspenseQuery(workshopsQuery(projectId));
  const { data: challenges } = useSuspenseQuery(challengesQuery(projectId));
  const [planning, setPlanning] = useState(false);
  const mayPlan =
    project.state === 'active' && may(project, 'ideas:challenge:edit') && challenges.length > 0;
  const now = Date.now();
  const past = workshops.filter(({ ends_at }) => Date.parse(ends_at) <= now);
  const ahead = workshops.filter(({ ends_at }) => Date.parse(ends_at) > now).reverse();
  const plan = (
    <Button variant="primary" icon={<Icon name="plus" />} onClick={() => setPlanning(true)}>
      {t('form.plan')}
    </Button>
  );
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        above={
          <Link to="/projects/$projectId/ideas" params={{ projectId }}>
            {t('toIdeas')}
          </Link>
        }
        title={t('title')}
        lead={t('lead')}
        actions={mayPlan && workshops.length > 0 ? plan : null}
      />
      {workshops.length === 0 ? (
        <EmptyState
          icon="people"
          title={t('empty.title')}
          action={
            mayPlan ? (
              plan
            ) : (
              <ButtonLink to="/projects/$projectId/ideas" params={{ projectId }}>
                {t('toIdeas')}
              </ButtonLink>
            )
          }
        >
          {challenges.length > 0 ? t('empty.text') : t('empty.noChallenge')}
        </EmptyState>
      ) : (
        <>
          <Panel title={t('ahead')} level={3} tone="plain">
            {ahead.length > 0 ? (
              <Cards projectId={projectId} workshops={ahead} />
            ) : (
              <p className={styles.quiet}>{t('empty.ahead')}</p>
            )}
          </Panel>
          {past.length > 0 ? (
            <Panel title={t('past')} level={3} tone="plain">
              <Cards projectId={projectId} workshops={past} held />
            </Panel>
          ) : null}
        </>
      )}
      <Dialog wide open={planning} onClose={() => setPlanning(false)} title={t('form.plan')}>
        <WorkshopForm
          projectId={projectId}
          challenges={challenges}
          onDone={(workshop) =>
            void navigate({
              to: '/projects/$projectId/ideas/workshops/$workshopId',
              params: { projectId, workshopId: workshop.id },
            })
          }
        />
      </Dialog>
    </Stack>
  );
}

interface CardsProps {
  projectId: string;
  workshops: readonly WorkshopInList[];
  held?: boolean;
}

function Cards({ projectId, workshops, held }: CardsProps) {
  const { t, i18n } = useTranslation('workshops');
  return (
    <ul className={styles.cards}>
      {workshops.map((workshop) => (
        <Card as="li" pressable key={workshop.id}>
          <h4 className={styles.cardTitle}>
            <Link
              to="/projects/$projectId/ideas/workshops/$workshopId"
              params={{ projectId, workshopId: workshop.id }}
            >
              {workshop.title}
            </Link>
          </h4>
          <p>
            {sayWhen(workshop.starts_at, workshop.ends_at, i18n.language)} ({t('danishTime')})
            <br />
            {workshop.place}
          </p>
          <p className={styles.figures}>
            {workshop.cancelled_at ? <Tag tone="danger">{t('cancelled')}</Tag> : null}
            {workshop.my_answer && !held && !workshop.cancelled_at ? (
              <Tag tone={workshop.my_answer === 'awaited' ? 'warning' : 'neutral'}>
                {t(`answer.${workshop.my_answer}`)}
              </Tag>
            ) : null}
            <span>
              {held
                ? t('came', { count: workshop.attended })
                : t('comingOf', { coming: workshop.coming, invited: workshop.invited })}
            </span>
            <span>{t('ideas', { count: workshop.idea_count })}</span>
          </p>
        </Card>
      ))}
    </ul>
  );
}
