/** The ways into the ideas beside their list: what they are about, and where they are caught together. */
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';

export function IdeaWays({ projectId }: { projectId: string }) {
  const { t } = useTranslation('ideas');
  return (
    <nav aria-label={t('beside.title')}>
      <Row>
        <ButtonLink
          icon={<Icon name="bulb" />}
          to="/projects/$projectId/ideas/themes"
          params={{ projectId }}
        >
          {t('beside.themes')}
        </ButtonLink>
        <ButtonLink
          icon={<Icon name="people" />}
          to="/projects/$projectId/ideas/workshops"
          params={{ projectId }}
        >
          {t('beside.workshops')}
        </ButtonLink>
      </Row>
    </nav>
  );
}
