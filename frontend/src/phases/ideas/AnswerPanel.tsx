/** What became of an idea, every answer it was given, and the form to answer it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { AnswerForm } from './AnswerForm';
import { Looking } from './answers/Looking';
import styles from './Ideas.module.css';
import { toneOf } from './perspectives';
import { answersQuery, type Idea, type IdeaAnswer } from './queries';

interface AnswerPanelProps {
  projectId: string;
  idea: Idea;
  mayAnswer: boolean;
}

export function AnswerPanel({ projectId, idea, mayAnswer }: AnswerPanelProps) {
  const { t } = useTranslation('ideas');
  const answers = useQuery(answersQuery(projectId, idea.id));
  const waiting = idea.status === 'submitted';
  const [again, setAgain] = useState(false);
  const form = mayAnswer && (waiting || again);
  return (
    <Panel
      title={t('answer.title')}
      level={3}
      actions={
        mayAnswer && !form ? (
          <Button size="small" onClick={() => setAgain(true)}>
            {t('answer.again')}
          </Button>
        ) : null
      }
    >
      {waiting ? (
        <p className={styles.waiting}>
          <Icon name="ball" /> {t(mayAnswer ? 'answer.waitingLead' : 'answer.waiting')}
        </p>
      ) : null}
      {waiting ? <Looking projectId={projectId} ideaId={idea.id} /> : null}
      {answers.isPending && !waiting ? <Skeleton lines={2} /> : null}
      {answers.error ? <ProblemAlert error={answers.error} /> : null}
      {answers.data && answers.data.length > 0 ? (
        <ol className={styles.answers} aria-label={t('answer.trail')}>
          {answers.data.map((answer) => (
            <Answer key={answer.id} projectId={projectId} answer={answer} />
          ))}
        </ol>
      ) : null}
      {form ? (
        <AnswerForm
          projectId={projectId}
          ideaIds={[idea.id]}
          said={t('answer.sent')}
          draft={`answer.${idea.id}`}
          send={(answer, key) =>
            body(
              api.POST('/api/v1/ideas/{idea_id}/answer', {
                params: { path: { idea_id: idea.id } },
                headers: idempotent(key),
                body: answer,
              }),
            )
          }
          onDone={() => setAgain(false)}
        />
      ) : null}
    </Panel>
  );
}

function Answer({ projectId, answer }: { projectId: string; answer: IdeaAnswer }) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  return (
    <li className={styles.answer}>
      <p className={styles.about}>
        <Tag tone={toneOf[answer.status]}>{t(`status.${answer.status}`)}</Tag>
        <span>
          {t('answer.by', {
            name: answer.answered_by_name,
            date: format.dateTime(answer.created_at),
          })}
        </span>
      </p>
      {answer.answer ? <p className={styles.text}>{answer.answer}</p> : null}
      {answer.merged_into_id ? (
        <p>
          {t('answer.mergedInto')}{' '}
          <Link
            to="/projects/$projectId/ideas/$ideaId"
            params={{ projectId, ideaId: answer.merged_into_id }}
          >
            {answer.merged_into_title}
          </Link>
        </p>
      ) : null}
    </li>
  );
}
