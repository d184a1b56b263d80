/** Projects in the column of their phase. */
import { useTranslation } from 'react-i18next';
import type { Phase } from '@/api/projects';
import { Card } from '@/ui/Card';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import styles from './ProjectsPage.module.css';
import { daysSince, phases } from './phases';
import type { ProjectInList } from './queries';
import { StateTag } from './StateTag';

interface ProjectBoardProps {
  projects: readonly ProjectInList[];
  only: Phase | undefined;
}

export function ProjectBoard({ projects, only }: ProjectBoardProps) {
  const { t } = useTranslation(['projects', 'common']);
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
                    <ProjectCard key={project.id} project={project} />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
    </div>
  );
}

function ProjectCard({ project }: { project: ProjectInList }) {
  const { t } = useTranslation('projects');
  return (
    <Card as="li" pressable className={styles.card}>
      <h3 className={styles.cardTitle}>
        <Link to="/projects/$projectId" params={{ projectId: project.id }}>
          {project.title}
        </Link>
      </h3>
      <p className={styles.cardText}>{project.summary}</p>
      <div className={styles.cardFacts}>
        {project.state === 'active' ? (
          <span>
            <Icon name="clock" /> {t('days', { count: daysSince(project.phase_since) })}
          </span>
        ) : (
          <StateTag state={project.state} />
        )}
      </div>
    </Card>
  );
}
