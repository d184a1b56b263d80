/** An idea from its first word to what became of it, on one page; prints well on A4. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { projectQuery } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { useAuthors } from '../co-authors/useAuthors';
import { trailQuery } from './queries';
import styles from './Trail.module.css';
import { TrailLinkPanel } from './TrailLinkPanel';
import { TrailStory } from './TrailStory';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/$ideaId/trail');

export function TrailPage() {
  const { t } = useTranslation('trail');
  const format = useFormat();
  const authors = useAuthors();
  const { projectId, ideaId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: trail } = useSuspenseQuery(trailQuery(projectId, ideaId));
  const facts = [
    { name: t('challenge'), value: trail.challenge },
    {
      name: t('author'),
      value: authors({ ...trail, author_name: trail.author, external_author: null }),
    },
    { name: t('support'), value: format.number(trail.support_count) },
    { name: t('comments'), value: format.number(trail.comment_count) },
  ];
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        tabTitle={`${t('title')} ${trail.title}`}
        above={
          <Link to="/projects/$projectId/ideas/$ideaId" params={{ projectId, ideaId }}>
            {t('back')}
          </Link>
        }
        title={trail.title}
        lead={t('lead')}
        actions={
          <Button icon={<Icon name="document" />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <TrailStory trail={trail} projectId={projectId} level={3} facts={facts} />
      {trail.may_link ? (
        <div className={styles.noPrint}>
          <TrailLinkPanel projectId={project.id} ideaId={ideaId} title={trail.title} />
        </div>
      ) : null}
    </Stack>
  );
}
