/** What came of a workshop: its ideas, and the way to catch more. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Alert } from '@/ui/Alert';
import { ButtonLink } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Panel } from '@/ui/Panel';
import { CapturedList } from './CapturedList';
import { capturedQuery, type Workshop } from './queries';
import { waitingIn } from './queue';

interface CapturedPanelProps {
  projectId: string;
  workshop: Workshop;
  leads: boolean;
}

export function CapturedPanel({ projectId, workshop, leads }: CapturedPanelProps) {
  const { t } = useTranslation('workshops');
  const { data: ideas } = useSuspenseQuery(capturedQuery(projectId, workshop.id));
  const waiting = leads ? waitingIn(workshop.id).filter((line) => !line.undone).length : 0;
  const open = (
    <ButtonLink
      variant="primary"
      icon={<Icon name="bulb" />}
      to="/projects/$projectId/ideas/workshops/$workshopId/capture"
      params={{ projectId, workshopId: workshop.id }}
    >
      {t('captured.open')}
    </ButtonLink>
  );
  return (
    <Panel
      title={t('captured.title')}
      level={3}
      description={ideas.length > 0 ? t('ideas', { count: ideas.length }) : undefined}
      actions={leads && ideas.length > 0 ? open : null}
    >
      {waiting > 0 ? (
        <Alert tone="warning">{t('captured.waiting', { count: waiting })}</Alert>
      ) : null}
      {ideas.length > 0 ? (
        <CapturedList projectId={projectId} ideas={ideas} />
      ) : (
        <EmptyState title={t('captured.none')} action={leads ? open : null}>
          {t('captured.noneText')}
        </EmptyState>
      )}
    </Panel>
  );
}
