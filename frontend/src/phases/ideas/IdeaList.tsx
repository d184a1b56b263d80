/** The ideas: a long list that stays quick, with answers to many at once for those who answer. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, type Project } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/Button';
import { Checkbox } from '@/ui/Choice';
import { type Column, DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { Standing } from './answers/Standing';
import { BulkAnswer } from './BulkAnswer';
import { ExportIdeas } from './exports/ExportIdeas';
import { IdeaFilters } from './IdeaFilters';
import styles from './Ideas.module.css';
import { toneOf, usePerspective } from './perspectives';
import { type Challenge, type IdeaInList, ideasQuery } from './queries';
import { StateTag } from './states/StateTag';
import { TagList } from './tags/TagList';
import { TagManager } from './tags/TagManager';

const route = getRouteApi('/signed-in/projects/$projectId/ideas');

interface IdeaListProps {
  project: Project;
  challenges: readonly Challenge[];
}

export function IdeaList({ project, challenges }: IdeaListProps) {
  const { t } = useTranslation(['ideas', 'common']);
  const search = route.useSearch();
  const list = useInfiniteQuery(ideasQuery(project.id, search));
  const ideas = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const answers = project.state === 'active' && may(project, 'ideas:idea:answer');
  const columns = useColumns(project.id, answers ? { chosen, setChosen } : null);
  const filtered = Object.values(search).some((value) => value !== undefined);
  if (challenges.length === 0 && !filtered && ideas.length === 0 && !list.error) return null;
  const allShown = ideas.length > 0 && ideas.every((idea) => chosen.has(idea.id));
  return (
    <Panel
      title={t('list.title')}
      level={3}
      tone="plain"
      actions={
        <>
          {answers ? <TagManager projectId={project.id} /> : null}
          {ideas.length > 0 ? <ExportIdeas projectId={project.id} filters={search} /> : null}
        </>
      }
    >
      {ideas.length > 0 || filtered ? (
        <IdeaFilters challenges={challenges} answers={answers} />
      ) : null}
      {list.isPending ? <Skeleton lines={6} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {answers && ideas.length > 0 ? (
        <Checkbox
          label={t('list.chooseAll')}
          checked={allShown}
          onChange={() => setChosen(allShown ? new Set() : new Set(ideas.map(({ id }) => id)))}
        />
      ) : null}
      {list.data ? (
        <DataTable
          caption={t('list.title')}
          rows={ideas}
          rowKey={(idea) => idea.id}
          columns={columns}
          empty={
            filtered ? <NothingFits /> : <NoIdeas projectId={project.id} challenges={challenges} />
          }
        />
      ) : null}
      {ideas.length > 0 ? (
        <LoadMore
          shown={ideas.length}
          hasMore={list.hasNextPage}
          busy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      {answers ? (
        <BulkAnswer
          projectId={project.id}
          chosen={[...chosen]}
          onClear={() => setChosen(new Set())}
        />
      ) : null}
    </Panel>
  );
}

interface Choosing {
  chosen: ReadonlySet<string>;
  setChosen: (chosen: ReadonlySet<string>) => void;
}

function useColumns(projectId: string, choosing: Choosing | null): Column<IdeaInList>[] {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const perspective = usePerspective();
  const toggle = (id: string) => {
    if (!choosing) return;
    const next = new Set(choosing.chosen);
    if (!next.delete(id)) next.add(id);
    choosing.setChosen(next);
  };
  const choose: Column<IdeaInList> = {
    id: 'choose',
    header: t('list.column.choose'),
    bare: true,
    cell: (idea) => (
      <Checkbox
        label={<span className="ds-sr-only">{t('list.choose', { title: idea.title })}</span>}
        checked={choosing?.chosen.has(idea.id) ?? false}
        onChange={() => toggle(idea.id)}
      />
    ),
  };
  const shown: Column<IdeaInList>[] = [
    {
      id: 'idea',
      header: t('list.column.idea'),
      primary: true,
      cell: (idea) => (
        <span className={styles.idea}>
          <Link
            to="/projects/$projectId/ideas/$ideaId"
            params={{ projectId, ideaId: idea.id }}
            className={styles.title}
          >
            {idea.title}
          </Link>
          {idea.excerpt ? <span className={styles.excerpt}>{idea.excerpt}</span> : null}
          <TagList projectId={projectId} tags={idea.tags} />
        </span>
      ),
    },
    {
      id: 'origin',
      header: t('list.column.origin'),
      cell: (idea) => (
        <span className={styles.origin}>
          {perspective(idea.origin_perspective)}
          <time dateTime={idea.created_at}>{format.shortDate(idea.created_at)}</time>
        </span>
      ),
    },
    {
      id: 'status',
      header: t('list.column.status'),
      cell: (idea) => (
        <>
          <Tag tone={toneOf[idea.status]}>{t(`status.${idea.status}`)}</Tag>
          {idea.state_id ? <StateTag projectId={projectId} stateId={idea.state_id} /> : null}
          <Standing idea={idea} />
        </>
      ),
    },
    {
      id: 'support',
      header: t('list.column.support'),
      align: 'end',
      cell: (idea) => format.number(idea.support_count),
    },
    {
      id: 'comments',
      header: t('list.column.comments'),
      align: 'end',
      cell: (idea) => format.number(idea.comment_count),
    },
  ];
  return choosing ? [choose, ...shown] : shown;
}

function NothingFits() {
  const { t } = useTranslation(['ideas', 'common']);
  const navigate = route.useNavigate();
  return (
    <EmptyState
      icon="search"
      title={t('list.filtered')}
      action={
        <Button onClick={() => void navigate({ search: {} })}>
          {t('clearFilters', { ns: 'common' })}
        </Button>
      }
    />
  );
}

interface NoIdeasProps {
  projectId: string;
  challenges: readonly Challenge[];
}

function NoIdeas({ projectId, challenges }: NoIdeasProps) {
  const { t } = useTranslation('ideas');
  const open = challenges.some((challenge) => challenge.open_to_me);
  return (
    <EmptyState
      title={t('list.empty')}
      action={
        open ? (
          <ButtonLink to="/projects/$projectId/ideas/new" params={{ projectId }}>
            {t('new.title')}
          </ButtonLink>
        ) : null
      }
    >
      {t(open ? 'list.emptyText' : 'list.emptyClosed')}
    </EmptyState>
  );
}
