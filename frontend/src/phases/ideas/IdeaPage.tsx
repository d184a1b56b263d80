/** One idea: where it comes from, who stands behind it, what is said, and what became of it. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { sessionQuery } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { sayIfKnown } from '@/i18n/i18n';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { type Fact, Facts } from '@/ui/Facts';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { Link, PathLink } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Tag } from '@/ui/Tag';
import { AnswerPanel } from './AnswerPanel';
import { HandlingPanel } from './answers/HandlingPanel';
import { CoAuthors } from './co-authors/CoAuthors';
import { useAuthors } from './co-authors/useAuthors';
import { Discussion } from './Discussion';
import { EditIdea } from './EditIdea';
import { EffectsPanel } from './effects/EffectsPanel';
import { said } from './fields/said';
import { IdeaFiles } from './files/IdeaFiles';
import styles from './Ideas.module.css';
import { MergedPanel } from './merging/MergedPanel';
import { toneOf, usePerspective } from './perspectives';
import { type Challenge, challengesQuery, type Idea, ideaQuery } from './queries';
import { Revisions } from './revisions/Revisions';
import { SupportButton } from './SupportButton';
import { SimilarPanel } from './similar/SimilarPanel';
import { TagList } from './tags/TagList';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/$ideaId');

export function IdeaPage() {
  const { t } = useTranslation(['ideas', 'ideaDetails']);
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
        lead={<Tag tone={toneOf[idea.status]}>{t(`status.${idea.status}`)}</Tag>}
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
          </>
        }
      />
      {idea.text ? (
        <p className={styles.text}>{idea.text}</p>
      ) : (
        <p className={styles.noText}>{t('idea.noText')}</p>
      )}
      <IdeaFiles
        key={idea.id}
        projectId={projectId}
        ideaId={idea.id}
        mayChange={active && (answers || own)}
      />
      <Facts columns facts={useFacts(projectId, idea, challenge)} />
      <TagList projectId={projectId} tags={idea.tags} />
      <EffectsPanel effects={idea.expected_effects} />
      <SupportButton
        projectId={projectId}
        idea={idea}
        maySupport={active && may(project, 'ideas:idea:support')}
      />
      {idea.status === 'selected' ? (
        <p>
          <PathLink href={`/projects/${projectId}/reality-check?idea=${idea.id}`}>
            {t('idea.toRealityCheck')}
          </PathLink>
        </p>
      ) : null}
      <p>
        <Link to="/projects/$projectId/ideas/$ideaId/trail" params={{ projectId, ideaId }}>
          {t('trail')}
        </Link>
      </p>
      <CoAuthors
        projectId={projectId}
        idea={idea}
        userId={session.user_id}
        mayEdit={active && (author || answers)}
        active={active}
      />
      <AnswerPanel projectId={projectId} idea={idea} mayAnswer={active && answers} />
      {active && answers ? <HandlingPanel projectId={projectId} ideaId={idea.id} /> : null}
      <MergedPanel projectId={projectId} ideaId={idea.id} mayPart={active && answers} />
      <SimilarPanel projectId={projectId} idea={idea} mayMerge={active && answers} />
      <Discussion
        projectId={projectId}
        ideaId={idea.id}
        userId={session.user_id}
        mayComment={active && may(project, 'ideas:idea:comment')}
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

function useFacts(projectId: string, idea: Idea, challenge: Challenge | undefined): Fact[] {
  const { t } = useTranslation(['ideas', 'ideaDetails']);
  const authors = useAuthors();
  const format = useFormat();
  const perspective = usePerspective();
  const facts: Fact[] = [
    {
      name: t('idea.challenge'),
      value: challenge ? (
        <Link
          to="/projects/$projectId/ideas"
          params={{ projectId }}
          search={{ challenge: challenge.id }}
        >
          {challenge.question}
        </Link>
      ) : (
        '–'
      ),
    },
    { name: t('idea.origin'), value: perspective(idea.origin_perspective) },
    {
      name: t('idea.author'),
      value: authors(idea),
    },
    { name: t('idea.date'), value: format.date(idea.created_at) },
  ];
  for (const field of challenge?.fields ?? []) {
    const answer = said(field, idea.field_values[field.key], format);
    if (!answer && field.retired) continue;
    facts.push({
      name: field.retired
        ? `${field.label} (${t('fields.retired', { ns: 'ideaDetails' })})`
        : field.label,
      value: answer || t('fields.none', { ns: 'ideaDetails' }),
      wide: field.kind === 'long_text',
    });
  }
  if (idea.routine) {
    facts.push({ name: t('routine', { ns: 'ideaDetails' }), value: idea.routine, wide: true });
  }
  if (idea.source) {
    const { external_id: id } = idea;
    const source = sayIfKnown('ideas', `idea.cameBy.${idea.source}`) ?? idea.source;
    facts.push({
      name: t('idea.source'),
      value: id ? t('idea.sourceId', { source, id }) : source,
    });
  }
  if (idea.imported_support + idea.imported_against > 0) {
    facts.push({
      name: t('idea.tally'),
      value: t('idea.tallyText', {
        support: format.number(idea.imported_support),
        against: format.number(idea.imported_against),
      }),
    });
  }
  return facts;
}
