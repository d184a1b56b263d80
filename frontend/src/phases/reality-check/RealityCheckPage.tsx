/** The phase “reality check”: every selected idea, who has spoken about it and who has not. */
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, type Project, projectQuery } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { ButtonLink } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { Facts } from '@/ui/Facts';
import { Row, Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { usePerspectiveName } from './perspectives';
import { type Perspective, type RealityCheckListed, realityChecksQuery } from './queries';
import styles from './RealityCheckPage.module.css';

const route = getRouteApi('/signed-in/projects/$projectId/reality-check');

export function RealityCheckPage() {
  const { t } = useTranslation('realityCheck');
  const { projectId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const list = useInfiniteQuery(realityChecksQuery(projectId));
  const checks = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack gap="large">
      <PageHeader level={2} title={t('title')} lead={t('lead')} />
      {list.isPending ? <Skeleton lines={4} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && checks.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={
            <ButtonLink variant="primary" to="/projects/$projectId/ideas" params={{ projectId }}>
              {t('empty.action')}
            </ButtonLink>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : null}
      {checks.length > 0 ? (
        <ul className={styles.list}>
          {checks.map((check) => (
            <CheckCard key={check.idea_id} check={check} project={project} />
          ))}
        </ul>
      ) : null}
      {list.hasNextPage ? (
        <LoadMore
          shown={checks.length}
          hasMore
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </Stack>
  );
}

function CheckCard({ check, project }: { check: RealityCheckListed; project: Project }) {
  const { t } = useTranslation(['realityCheck', 'rounds']);
  const format = useFormat();
  const name = usePerspectiveName();
  const params = { projectId: project.id, ideaId: check.idea_id };
  const named = (perspectives: readonly Perspective[]) =>
    format.list(perspectives.map((perspective) => name(perspective, false)));
  const maySay =
    project.state === 'active' &&
    check.round_open &&
    project.my_perspective !== null &&
    may(project, 'reality_check:assessment:give');
  return (
    <Card as="li">
      <Stack gap="small">
        <Row>
          <h3 className={styles.title}>
            <Link to="/projects/$projectId/reality-check/$ideaId" params={params}>
              {check.idea_title}
            </Link>
          </h3>
          <Tag tone={check.complete ? 'success' : 'warning'}>
            {t(check.complete ? 'list.complete' : 'list.open')}
          </Tag>
        </Row>
        <Facts
          facts={[
            {
              name: t('list.heard'),
              value: check.heard.length > 0 ? named(check.heard) : t('list.nobody'),
            },
            {
              name: t('list.missing'),
              value: check.missing.length > 0 ? named(check.missing) : t('list.allHeard'),
            },
          ]}
        />
        {check.reasons.length > 0 ? (
          <p className={styles.reasons}>
            {t('list.because')}:{' '}
            {format.list(check.reasons.map((code) => t(`list.reasons.${code}`)))}.
          </p>
        ) : null}
        {maySay ? (
          <Row>
            <ButtonLink to="/projects/$projectId/reality-check/$ideaId/say" params={params}>
              {!check.spoken && check.round > 1
                ? t('say.again', { ns: 'rounds' })
                : t(check.spoken ? 'list.sayAgain' : 'list.say')}
              <span className="ds-sr-only">: {check.idea_title}</span>
            </ButtonLink>
          </Row>
        ) : null}
      </Stack>
    </Card>
  );
}
