/** The themes of a project: drawn, listed with their ideas, and corrected by hand. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { Button, ButtonLink } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { NewTheme } from './NewTheme';
import { ProposalView } from './ProposalView';
import { themesQuery } from './queries';
import { ThemeCard } from './ThemeCard';
import { ThemeMap } from './ThemeMap';
import styles from './Themes.module.css';
import { UnplacedPanel } from './UnplacedPanel';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/themes');

export function ThemesPage() {
  const { t } = useTranslation('themes');
  const { projectId } = route.useParams();
  const { theme: open } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: themes } = useSuspenseQuery(themesQuery(projectId));
  const [asking, setAsking] = useState<'propose' | 'new' | null>(null);
  const leads = project.state === 'active' && may(project, 'ideas:challenge:edit');
  const propose = (
    <Button variant="primary" icon={<Icon name="bulb" />} onClick={() => setAsking('propose')}>
      {t(themes.length > 0 ? 'propose.again' : 'propose.open')}
    </Button>
  );
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        above={
          <Link to="/projects/$projectId/ideas" params={{ projectId }}>
            {t('back')}
          </Link>
        }
        title={t('title')}
        lead={t('lead')}
        actions={
          leads && themes.length > 0 ? (
            <>
              {propose}
              <Button icon={<Icon name="plus" />} onClick={() => setAsking('new')}>
                {t('new.open')}
              </Button>
            </>
          ) : null
        }
      />
      {themes.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={
            leads ? (
              propose
            ) : (
              <ButtonLink to="/projects/$projectId/ideas" params={{ projectId }}>
                {t('back')}
              </ButtonLink>
            )
          }
        >
          {t(leads ? 'empty.text' : 'empty.reader')}
        </EmptyState>
      ) : (
        <>
          <ThemeMap themes={themes} />
          <UnplacedPanel projectId={projectId} themes={themes} leads={leads} />
          <Panel title={t('list.title')} level={3} tone="plain">
            <ul className={styles.themes}>
              {themes.map((theme) => (
                <ThemeCard
                  key={theme.id}
                  projectId={projectId}
                  theme={theme}
                  others={themes.filter(({ id }) => id !== theme.id)}
                  leads={leads}
                  open={open === theme.id}
                  onOpen={(shown) =>
                    void navigate({
                      search: { theme: shown ? theme.id : undefined },
                      replace: true,
                      resetScroll: false,
                    })
                  }
                />
              ))}
            </ul>
          </Panel>
        </>
      )}
      <Dialog
        wide
        open={asking === 'propose'}
        onClose={() => setAsking(null)}
        title={t('propose.title')}
      >
        <ProposalView projectId={projectId} onDone={() => setAsking(null)} />
      </Dialog>
      <Dialog open={asking === 'new'} onClose={() => setAsking(null)} title={t('new.title')}>
        <NewTheme projectId={projectId} ideaIds={[]} onDone={() => setAsking(null)} />
      </Dialog>
    </Stack>
  );
}
