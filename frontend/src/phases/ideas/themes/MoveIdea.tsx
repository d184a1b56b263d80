/** Puts an idea into a theme: choose, then press, so that arrow keys alone move nothing. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import type { Theme } from './queries';
import styles from './Themes.module.css';

interface MoveIdeaProps {
  idea: { id: string; title: string };
  themes: readonly Theme[];
  /** Chosen to begin with. */
  first?: string | undefined;
  onMove: (themeId: string) => void;
}

export function MoveIdea({ idea, themes, first = '', onMove }: MoveIdeaProps) {
  const { t } = useTranslation('themes');
  const [chosen, setChosen] = useState(first);
  return (
    <span className={styles.move}>
      <Select
        hideLabel
        label={t('move.to', { title: idea.title })}
        empty={t('move.choose')}
        value={chosen}
        options={themes.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {chosen ? (
        <Button
          size="small"
          aria-label={`${t('move.do')}: ${idea.title}`}
          onClick={() => onMove(chosen)}
        >
          {t('move.do')}
        </Button>
      ) : null}
    </span>
  );
}
