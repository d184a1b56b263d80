/** One idea: where it comes from, who stands behind it, what is said, and what became of it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { sessionQuery } from '@/api/session';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import { Row, Stack } from '@/ui/Layout';
import { Link, PathLink } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Tag } from '@/ui/Tag';
import { AnswerPanel } from './AnswerPanel';
import { HandlingPanel } from './answers/HandlingPanel';
import { CoAuthors } from './co-authors/CoAuthors';
import { Discussion } from './discussion/Discussion';
import { FlagButton } from './discussion/FlagButton';
import { EditIdea } from './EditIdea';
import { EffectsPanel } from './effects/EffectsPanel';
import { IdeaFiles } from './files/IdeaFiles';
import { IdeaFacts } from './IdeaFacts';
import styles from './Ideas.module.css';
import { MergedPanel } from './merging/MergedPanel';
import { toneOf } from './perspectives';
import { challengesQuery, ideaQuery } from './queries';
import { Revisions } from './revisions/Revisions';
import { SupportButton } from './SupportButton';
import { SimilarPanel } from './similar/SimilarPanel';
import { IdeaStanding } from './states/IdeaStanding';
import { StatePanel } from './states/StatePanel';
import { TagList } from './tags/TagList';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/$ideaId');

export function IdeaPage() {
  const { t } = useTranslation(['ideas', 'discussion', 'ideaDetails']);
  const { projectId, ideaId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: idea } = useSuspenseQuery(ideaQuery(projectId, ideaId));
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [editing, setEditing] = useState(false);
  const active = project.state === 'active';
  const answers = may(project, 'ideas:idea:answer');
  const { data: challenges } = useSuspenseQuery(challengesQuery(projectId));
  const challenge = challenges.find(({ id }) => id === idea.challenge_id);
  const author = idea.author_id === session.user_id;
  const shared = idea.co_authors.some(({ user_id: id }) => id === session.user_id);
  const own = (author || shared) && idea.status === 'submitted';
  const [looking, setLooking] = useState(false);
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        above={
          <Link to="/projects/$projectId/ideas" params={{ projectId }}>
            {t('back')}
          </Link>
        }
        title={idea.title}
        lead={
          <>
            <Tag tone={toneOf[idea.status]}>{t(`status.${idea.status}`)}</Tag>{' '}
            <IdeaStanding projectId={projectId} ideaId={ideaId} />
          </>
        }
        actions={
          <>
            {active && (answers || own) ? (
              <Button icon={<Icon name="edit" />} onClick={() => setEditing(true)}>
                {t('idea.edit')}
              </Button>
            ) : null}
            {idea.version > 1 ? (
              <Button variant="quiet" onClick={() => setLooking(true)}>
                {t('revisions.open', { ns: 'ideaDetails' })}
              </Button>
            ) : null}
            {active && !(author || shared) ? (
              <FlagButton
                projectId={projectId}
                ideaId={idea.id}
                label={`${t('flag.idea', { ns: 'discussion' })}: ${idea.title}`}
              />
            ) : null}
          </>
        }
      />
      {idea.text ? (
        <p className={styles.text}>{idea.text}</p>
      ) : (
        <p className={styles.noText}>{t('idea.noText')}</p>
      )}
      <TagList projectId={projectId} tags={idea.tags} />
      <Row gap="large">
        <SupportButton
          projectId={projectId}
          idea={idea}
          maySupport={active && may(project, 'ideas:idea:support')}
        />
        {idea.status === 'selected' ? (
          <PathLink href={`/projects/${projectId}/reality-check?idea=${idea.id}`}>
            {t('idea.toRealityCheck')}
          </PathLink>
        ) : null}
        <Link to="/projects/$projectId/ideas/$ideaId/trail" params={{ projectId, ideaId }}>
          {t('trail')}
        </Link>
      </Row>
      <IdeaFacts projectId={projectId} idea={idea} challenge={challenge} />
      <EffectsPanel effects={idea.expected_effects} />
      <AnswerPanel projectId={projectId} idea={idea} mayAnswer={active && answers} />
      <IdeaFiles
        key={idea.id}
        projectId={projectId}
        ideaId={idea.id}
        mayChange={active && (answers || own)}
      />
      <MergedPanel projectId={projectId} ideaId={idea.id} mayPart={active && answers} />
      <Discussion
        projectId={projectId}
        ideaId={idea.id}
        userId={session.user_id}
        mayComment={active && may(project, 'ideas:idea:comment')}
      />
      <StatePanel projectId={projectId} idea={idea} maySet={active && answers} />
      {active && answers ? <HandlingPanel projectId={projectId} ideaId={idea.id} /> : null}
      <SimilarPanel projectId={projectId} idea={idea} mayMerge={active && answers} />
      <CoAuthors
        projectId={projectId}
        idea={idea}
        userId={session.user_id}
        mayEdit={active && (author || answers)}
        active={active}
      />
      <Dialog open={editing} onClose={() => setEditing(false)} title={t('idea.edit')} wide>
        <EditIdea
          projectId={projectId}
          idea={idea}
          challenge={challenge}
          own={author || shared}
          onDone={() => setEditing(false)}
        />
      </Dialog>
      <Dialog
        open={looking}
        onClose={() => setLooking(false)}
        title={t('revisions.title', { ns: 'ideaDetails' })}
        wide
      >
        <Revisions projectId={projectId} ideaId={idea.id} />
      </Dialog>
    </Stack>
  );
}
