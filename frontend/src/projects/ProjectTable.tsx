/** The same projects as a table that sorts. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/DataTable';
import { Link } from '@/ui/Link';
import { LineMarks } from './LineMarks';
import { daysSince, phases } from './phases';
import type { ProjectInList } from './queries';
import { useSpent } from './SpentSoFar';
import { StateTag } from './StateTag';

export function ProjectTable({ projects }: { projects: readonly ProjectInList[] }) {
  const { t } = useTranslation(['projects', 'common']);
  const format = useFormat();
  const spent = useSpent();
  const columns = useMemo<Column<ProjectInList>[]>(
    () => [
      {
        id: 'title',
        header: t('column.title'),
        primary: true,
        sort: (project) => project.title,
        cell: (project) => (
          <Link to="/projects/$projectId" params={{ projectId: project.id }}>
            {project.title}
          </Link>
        ),
      },
      {
        id: 'phase',
        header: t('column.phase'),
        sort: (project) => phases.indexOf(project.phase),
        cell: (project) => t(`phase.${project.phase}`, { ns: 'common' }),
      },
      {
        id: 'state',
        header: t('column.state'),
        sort: (project) => t(`state.${project.state}`),
        cell: (project) => <StateTag state={project.state} />,
      },
      {
        id: 'lines',
        header: t('lines.title'),
        cell: (project) =>
          project.lines.length > 0 ? <LineMarks inRow lines={project.lines} /> : '–',
      },
      {
        id: 'days',
        header: t('column.days'),
        align: 'end',
        sort: (project) => daysSince(project.phase_since),
        cell: (project) => daysSince(project.phase_since),
      },
      {
        id: 'spent',
        header: t('column.spent'),
        align: 'end',
        sort: (project) => project.spending.minutes,
        cell: (project) => spent(project.spending) || '–',
      },
      {
        id: 'created',
        header: t('column.created'),
        align: 'end',
        sort: (project) => project.created_at,
        cell: (project) => format.shortDate(project.created_at),
      },
    ],
    [t, format, spent],
  );
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={projects}
      rowKey={(project) => project.id}
    />
  );
}
