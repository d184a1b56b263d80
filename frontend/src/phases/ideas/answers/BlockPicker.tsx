/** Puts a text block into an answer: filled at once for one idea, with its places for many. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from '@/ui/Link';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import styles from './Answers.module.css';
import { type Language, previewAnswers, textBlocksQuery } from './queries';

interface BlockPickerProps {
  projectId: string;
  ideaIds: readonly string[];
  onPick: (text: string, language: Language) => void;
}

export function BlockPicker({ projectId, ideaIds, onPick }: BlockPickerProps) {
  const { t } = useTranslation('answers');
  const blocks = useQuery(textBlocksQuery(projectId));
  const fill = useMutation({
    mutationFn: async (block: { text: string; language: Language }) => {
      const { items } = await previewAnswers(projectId, ideaIds, block.text, block.language);
      return { text: items[0]?.answer ?? block.text, language: block.language };
    },
    onSuccess: ({ text, language }) => onPick(text, language),
  });
  const pick = (id: string) => {
    const block = blocks.data?.find((one) => one.id === id);
    if (!block) return;
    if (ideaIds.length === 1) fill.mutate(block);
    else onPick(block.text, block.language);
  };
  return (
    <div>
      {blocks.data && blocks.data.length > 0 ? (
        <Select
          label={t('blocks.choose')}
          description={t('blocks.chooseHelp')}
          empty={t('blocks.none')}
          options={blocks.data.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => pick(event.currentTarget.value)}
        />
      ) : null}
      {fill.error ? <ProblemAlert error={fill.error} /> : null}
      <p className={styles.manage}>
        <Link to="/projects/$projectId/ideas/text-blocks" params={{ projectId }}>
          {t('blocks.manage')}
        </Link>
      </p>
    </div>
  );
}
