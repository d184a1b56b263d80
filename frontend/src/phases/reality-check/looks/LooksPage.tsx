/** Two looks around before a test: what the market has, and what the law asks. */
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { History } from '../prospects/History';
import { PartFrame } from '../prospects/PartFrame';
import { realityCheckQuery } from '../queries';
import { LegalPanel } from './LegalPanel';
import { MarketPanel } from './MarketPanel';
import { type LegalAnswer, legalHistoryQuery } from './queries';

const route = getRouteApi('/signed-in/projects/$projectId/reality-check/$ideaId/looks');

export function LooksPage() {
  const { t } = useTranslation('looks');
  const { projectId, ideaId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: check } = useSuspenseQuery(realityCheckQuery(projectId, ideaId));
  const history = useInfiniteQuery(legalHistoryQuery(projectId, ideaId));
  const open = project.state === 'active' && check.idea_status === 'selected';
  const mayRead = may(project, 'reality_check:market:read');
  return (
    <PartFrame
      projectId={projectId}
      ideaId={ideaId}
      idea={check.idea_title}
      part="looks"
      title={t('title')}
      lead={t(mayRead ? 'lead' : 'leadLegal')}
    >
      {mayRead ? (
        <MarketPanel
          projectId={projectId}
          ideaId={ideaId}
          mayEdit={open && may(project, 'reality_check:market:edit')}
        />
      ) : null}
      <LegalPanel
        projectId={projectId}
        ideaId={ideaId}
        mayEdit={open && may(project, 'reality_check:reality_check:edit')}
      />
      <History
        list={history}
        say={(entry) => sayChange(entry, t)}
        why={(entry) => entry.note}
        who={(entry) => entry.answered_by_name}
      />
    </PartFrame>
  );
}

type Say = ReturnType<typeof useTranslation<'looks'>>['t'];

function sayChange(entry: LegalAnswer, t: Say): string {
  const question = t(`questions.${entry.question}.name`);
  const after = t(`replies.${entry.reply}`).toLocaleLowerCase();
  if (!entry.former_reply || entry.former_reply === entry.reply) {
    return t('answered', { question, after });
  }
  const before = t(`replies.${entry.former_reply}`).toLocaleLowerCase();
  return t('changed', { question, before, after });
}
