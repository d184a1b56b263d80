/** Projects in the column of their phase. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Phase } from '@/api/projects';
import { type WorkItem, workQuery } from '@/api/work';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/Tag';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { LineMarks } from './LineMarks';
import styles from './ProjectsPage.module.css';
import { daysSince, phases } from './phases';
import type { ProjectInList } from './queries';
import { useSpent } from './SpentSoFar';
import { StateTag } from './StateTag';

interface ProjectBoardProps {
  projects: readonly ProjectInList[];
  only: Phase | undefined;
}

export function ProjectBoard({ projects, only }: ProjectBoardProps) {
  const { t } = useTranslation(['projects', 'common']);
  const { data: work } = useQuery(workQuery);
  return (
    <div className={styles.board} data-single={only ? '' : undefined}>
      {phases
        .filter((phase) => !only || phase === only)
        .map((phase) => {
          const here = projects.filter((project) => project.phase === phase);
          return (
            <section key={phase} aria-labelledby={`column-${phase}`} className={styles.column}>
              <h2 id={`column-${phase}`} className={styles.columnTitle}>
                {t(`phase.${phase}`, { ns: 'common' })}
                <span className={styles.columnCount}>{here.length}</span>
              </h2>
              {here.length === 0 ? (
                <p className={styles.columnEmpty}>{t('empty.column')}</p>
              ) : (
                <ul className={styles.cards}>
                  {here.map((project) => (
                    <ProjectCard
                      key={project.id}
                      project={project}
                      mine={work?.filter(
                        (item) => item.project_id === project.id && item.waits_for === 'me',
                      )}
                    />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
    </div>
  );
}

interface ProjectCardProps {
  project: ProjectInList;
  /** What waits for the reader in this project. */
  mine: readonly WorkItem[] | undefined;
}

function ProjectCard({ project, mine }: ProjectCardProps) {
  const { t } = useTranslation('projects');
  const spent = useSpent()(project.spending);
  return (
    <Card as="li" pressable className={styles.card}>
      <h3 className={styles.cardTitle}>
        <Link to="/projects/$projectId" params={{ projectId: project.id }}>
          {project.title}
        </Link>
      </h3>
      <p className={styles.cardText}>{project.summary}</p>
      {project.lines.length > 0 ? <LineMarks lines={project.lines} /> : null}
      <div className={styles.cardFacts}>
        {project.state === 'active' ? (
          <span>
            <Icon name="clock" /> {t('days', { count: daysSince(project.phase_since) })}
          </span>
        ) : (
          <StateTag state={project.state} />
        )}
        {spent ? (
          <span>
            <Icon name="money" /> <VisuallyHidden>{t('spending.shortTotal')}: </VisuallyHidden>
            {spent}
          </span>
        ) : null}
        {mine && mine.length > 0 ? (
          <Tag tone="accent">
            <Icon name="ball" /> {t('yourBall', { count: mine.length })}
          </Tag>
        ) : null}
      </div>
    </Card>
  );
}
