/** The frame around every page of a project: name, path, gate. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useMatches, useMatchRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Project, projectQuery } from '@/api/projects';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { TitleOfWhole } from '@/ui/PageHeader';
import { PhaseLink, PhaseTrail } from '@/ui/PhaseTrail';
import { GatePanel } from './GatePanel';
import styles from './ProjectLayout.module.css';
import { trailOf } from './phases';
import { StateTag } from './StateTag';

const route = getRouteApi('/signed-in/projects/$projectId');

const GATE = 'gate';

export function ProjectLayout() {
  const { projectId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const atDecision = useMatchRoute()({ to: '/projects/$projectId/decision' });
  const quiet = useMatches({ select: (all) => all.some((match) => match.staticData.quietFrame) });
  if (quiet) {
    return (
      <TitleOfWhole value={project.title}>
        <div className={styles.layout}>
          <ProjectHeader project={project} quiet />
          <Outlet />
        </div>
      </TitleOfWhole>
    );
  }
  return (
    <TitleOfWhole value={project.title}>
      <div className={styles.layout}>
        <ProjectHeader project={project} />
        <PhaseTrail
          steps={trailOf(project).map((step) => ({
            ...step,
            link: (words) => (
              <PhaseLink to={step.to} params={{ projectId }}>
                {words}
              </PhaseLink>
            ),
          }))}
        />
        <NotActive project={project} atDecision={Boolean(atDecision)} />
        {atDecision ? null : <JumpToGate />}
        <div className={styles.body} data-wide={atDecision ? '' : undefined}>
          <div className={styles.content}>
            <Outlet />
          </div>
          {atDecision ? null : (
            <aside id={GATE} tabIndex={-1} className={styles.aside}>
              <GatePanel projectId={projectId} />
            </aside>
          )}
        </div>
      </div>
    </TitleOfWhole>
  );
}

function ProjectHeader({ project, quiet }: { project: Project; quiet?: boolean }) {
  const { t } = useTranslation('projects');
  return (
    <header className={styles.header}>
      <nav aria-label={t('project.overview')} className={styles.way}>
        <Link to="/projects" activeOptions={{ exact: true }}>
          {t('project.above')}
        </Link>
        <span aria-hidden="true">/</span>
        <Link
          to="/projects/$projectId"
          params={{ projectId: project.id }}
          activeOptions={{ exact: true }}
        >
          {t('project.overview')}
        </Link>
      </nav>
      <h1 className={styles.title} data-quiet={quiet || undefined}>
        {project.title}
      </h1>
      {quiet ? null : (
        <div className={styles.facts}>
          <StateTag state={project.state} />
          {project.my_role && project.my_perspective ? (
            <span>
              {t('project.yourRole', {
                role: t(`role.${project.my_role}`).toLocaleLowerCase(),
                perspective: t(`perspective.${project.my_perspective}`),
              })}
            </span>
          ) : null}
        </div>
      )}
    </header>
  );
}

function NotActive({ project, atDecision }: { project: Project; atDecision: boolean }) {
  const { t } = useTranslation('projects');
  if (project.state === 'active') return null;
  return (
    <div className={styles.notice}>
      <Alert tone={project.state === 'implemented' ? 'success' : 'warning'}>
        <p>{t(`project.notActive.${project.state}`)}</p>
        {atDecision ? null : (
          <p>
            <Link to="/projects/$projectId/decision" params={{ projectId: project.id }}>
              {t('project.seeDecision')}
            </Link>
          </p>
        )}
      </Alert>
    </div>
  );
}

/** Where there is no room beside the content, the gate stands below it. */
function JumpToGate() {
  const { t } = useTranslation('projects');
  return (
    <Button
      size="small"
      variant="quiet"
      className={styles.jump}
      icon={<Icon name="down" />}
      onClick={() => {
        const gate = document.getElementById(GATE);
        gate?.scrollIntoView();
        gate?.focus({ preventScroll: true });
      }}
    >
      {t('gate.jump')}
    </Button>
  );
}
