/** Fixed questions of law and data protection, with what is open on top of the words. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { LegalForm } from './LegalForm';
import styles from './looks.module.css';
import { type LegalQuestion, legalQuery, type Question } from './queries';

interface LegalPanelProps {
  projectId: string;
  ideaId: string;
  mayEdit: boolean;
}

export function LegalPanel({ projectId, ideaId, mayEdit }: LegalPanelProps) {
  const { t } = useTranslation('looks');
  const look = useQuery(legalQuery(projectId, ideaId));
  const [answering, setAnswering] = useState<readonly LegalQuestion[]>([]);
  const close = () => setAnswering([]);
  const questions = look.data?.questions ?? [];
  const [only] = answering;
  return (
    <Panel
      title={t('legal.title')}
      level={3}
      description={t('legal.lead')}
      actions={
        mayEdit && look.data ? (
          <Button size="small" onClick={() => setAnswering(questions.map((one) => one.question))}>
            {t('legal.answerAll')}
          </Button>
        ) : null
      }
    >
      {look.isPending ? <Skeleton lines={6} /> : null}
      {look.error ? <ProblemAlert error={look.error} onRetry={() => void look.refetch()} /> : null}
      {look.data ? (
        <>
          <p className={styles.standing}>
            <Icon name={look.data.open > 0 ? 'circle' : 'check'} />{' '}
            {look.data.open > 0 ? t('legal.open', { count: look.data.open }) : t('legal.allClear')}
          </p>
          <ul className={styles.questions} aria-label={t('legal.title')}>
            {questions.map((one) => (
              <QuestionItem
                key={one.question}
                question={one}
                onAnswer={mayEdit ? () => setAnswering([one.question]) : undefined}
              />
            ))}
          </ul>
        </>
      ) : null}
      <Dialog
        open={answering.length > 0}
        onClose={close}
        title={answering.length === 1 && only ? t(`questions.${only}.name`) : t('legal.answerAll')}
        wide
      >
        <LegalForm
          projectId={projectId}
          ideaId={ideaId}
          questions={questions.filter((one) => answering.includes(one.question))}
          onDone={close}
        />
      </Dialog>
    </Panel>
  );
}

const tones = { yes: 'info', no: 'neutral', unclear: 'warning' } as const;

interface QuestionItemProps {
  question: Question;
  onAnswer?: () => void;
}

function QuestionItem({ question: one, onAnswer }: QuestionItemProps) {
  const { t } = useTranslation(['looks', 'prospects']);
  const format = useFormat();
  const name = t(`questions.${one.question}.name`);
  return (
    <li className={styles.question}>
      <div className={styles.asked}>
        <h4>{name}</h4>
        <p className={styles.subtle}>{t(`questions.${one.question}.ask`)}</p>
      </div>
      <div className={styles.reply}>
        {one.reply ? (
          <Tag tone={tones[one.reply]}>{t(`replies.${one.reply}`)}</Tag>
        ) : (
          <Tag tone="warning">{t('legal.unanswered')}</Tag>
        )}
        {one.reply === 'unclear' && one.clear_by ? (
          <p>{t('legal.cleared', { who: one.clearer, date: format.date(one.clear_by) })}</p>
        ) : null}
        {one.note ? <p className={styles.note}>{one.note}</p> : null}
        {one.answered_at ? (
          <p className={styles.subtle}>
            {t('by', {
              ns: 'prospects',
              name: one.answered_by_name ?? '',
              date: format.date(one.answered_at),
            })}
          </p>
        ) : null}
      </div>
      {onAnswer ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={`${t('legal.answer')}: ${name}`}
          onClick={onAnswer}
        >
          {t('legal.answer')}
        </Button>
      ) : null}
    </li>
  );
}
