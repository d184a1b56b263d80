/** While an idea is written: is it like one of these? It never stands in the way of sending. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/ui/Panel';
import { similarToTextQuery } from './queries';
import styles from './Similar.module.css';
import { SimilarList } from './SimilarList';

const PAUSE_MS = 600;
const FEWEST_LETTERS = 8;

interface WhileWritingProps {
  projectId: string;
  title: string;
  text: string;
}

export function WhileWriting({ projectId, title, text }: WhileWritingProps) {
  const { t } = useTranslation('ideas');
  const [asked, setAsked] = useState({ title: '', text: '' });
  useEffect(() => {
    const next = { title: title.trim().slice(0, 200), text: text.trim().slice(0, 20_000) };
    const waiting = setTimeout(() => setAsked(next), PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [title, text]);
  const enough = asked.title.length + asked.text.length >= FEWEST_LETTERS;
  const { data } = useQuery({
    ...similarToTextQuery(projectId, asked.title, asked.text),
    enabled: enough,
    placeholderData: (former) => former,
  });
  const ideas = enough ? (data ?? []) : [];
  // Only the number is read aloud, and only when it changes: the list is there for those who want it.
  const said =
    ideas.length > 0
      ? t('similar.found', { count: ideas.length })
      : enough && data
        ? t('similar.noneYet')
        : '';
  return (
    <>
      {ideas.length > 0 ? (
        <Panel
          title={t('similar.whileWriting')}
          level={3}
          tone="tinted"
          description={t('similar.whileWritingHelp')}
        >
          <SimilarList projectId={projectId} label={t('similar.whileWriting')} ideas={ideas} />
        </Panel>
      ) : null}
      <p className={said && ideas.length === 0 ? styles.quiet : styles.unseen} role="status">
        {said}
      </p>
    </>
  );
}
