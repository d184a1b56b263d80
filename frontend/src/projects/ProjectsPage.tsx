/** All projects one may see, as a board by phase or as a table; the filters live in the address. */
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { mayAnywhere, sessionQuery } from '@/api/session';
import { Button, ButtonLink } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ProjectBoard } from './ProjectBoard';
import { ProjectFilters } from './ProjectFilters';
import { ProjectTable } from './ProjectTable';
import { type ProjectInList, projectsQuery } from './queries';
import type { ProjectsSearch } from './routes';

const route = getRouteApi('/signed-in/projects');

export function ProjectsPage() {
  const { t } = useTranslation(['projects', 'common']);
  const search = route.useSearch();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const list = useInfiniteQuery(projectsQuery);
  const all = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const shown = useMemo(() => all.filter((project) => fits(project, search)), [all, search]);
  const mayOpen = mayAnywhere(session, 'projects:project:create') !== undefined;
  const newOne = mayOpen ? (
    <ButtonLink to="/projects/new" variant="primary" icon={<Icon name="plus" />}>
      {t('new')}
    </ButtonLink>
  ) : null;
  return (
    <Stack gap="medium">
      <PageHeader title={t('title')} lead={t('lead')} actions={newOne} />
      {list.isPending ? <Skeleton lines={4} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && all.length === 0 ? (
        <EmptyState title={t('empty.title')} action={newOne}>
          {t(mayOpen ? 'empty.text' : 'empty.member')}
        </EmptyState>
      ) : null}
      {all.length > 0 ? (
        <>
          <ProjectFilters shown={shown.length} />
          {shown.length === 0 ? <NothingFits /> : null}
          {shown.length > 0 && search.view === 'table' ? <ProjectTable projects={shown} /> : null}
          {shown.length > 0 && search.view !== 'table' ? (
            <ProjectBoard projects={shown} only={search.phase} />
          ) : null}
          {list.hasNextPage ? (
            <LoadMore
              shown={all.length}
              hasMore
              busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          ) : null}
        </>
      ) : null}
    </Stack>
  );
}

function NothingFits() {
  const { t } = useTranslation(['projects', 'common']);
  const navigate = route.useNavigate();
  return (
    <EmptyState
      icon="search"
      title={t('empty.filtered')}
      action={
        <Button onClick={() => void navigate({ search: ({ view }) => ({ view }) })}>
          {t('clearFilters', { ns: 'common' })}
        </Button>
      }
    />
  );
}

function fits(project: ProjectInList, { q, phase, state }: ProjectsSearch): boolean {
  const words = q?.toLocaleLowerCase().split(/\s+/) ?? [];
  const text = `${project.title} ${project.summary}`.toLocaleLowerCase();
  return (
    (!phase || project.phase === phase) &&
    (!state || project.state === state) &&
    words.every((word) => text.includes(word))
  );
}
