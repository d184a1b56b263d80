/** The one field of the room: who speaks, what they say, Enter. */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choice';
import { Row } from '@/ui/Layout';
import { TextInput } from '@/ui/TextInput';
import { usePerspective } from '../perspectives';
import type { Perspective } from '../queries';
import { LETTERS, type Line, readLine } from './lines';
import styles from './Workshops.module.css';

interface CaptureFieldProps {
  typed: string;
  onType: (typed: string) => void;
  onLine: (line: Line) => void;
  /** Null while there is nothing to take back. */
  undo: { busy: boolean; onUndo: () => void } | null;
}

export function CaptureField({ typed, onType, onLine, undo }: CaptureFieldProps) {
  const { t, i18n } = useTranslation('workshops');
  const perspective = usePerspective();
  const [speaking, setSpeaking] = useState<Perspective>('citizen');
  const field = useRef<HTMLInputElement>(null);
  const letters = LETTERS[i18n.language === 'en' ? 'en' : 'da'];
  useEffect(() => field.current?.focus(), []);

  const take = (lines: readonly string[]) => {
    let speaker = speaking;
    for (const each of lines) {
      const line = readLine(each, i18n.language, speaker);
      speaker = line.perspective;
      if (line.title) onLine(line);
    }
    // A letter alone says who speaks from now on; before a line it is for that line only.
    const [only, more] = lines;
    if (only !== undefined && more === undefined && readsAsSpeaker(only)) setSpeaking(speaker);
    onType('');
  };
  const readsAsSpeaker = (line: string) => readLine(line, i18n.language, speaking).title === '';
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'z' && (event.ctrlKey || event.metaKey) && typed === '' && undo) {
      event.preventDefault();
      undo.onUndo();
    }
  };
  /** Several lines at once, from a document or a chat: each is an idea. */
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .filter((each) => each.trim());
    if (lines.length < 2) return;
    event.preventDefault();
    take(lines);
  };
  return (
    <form
      className={styles.capture}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim()) take([typed]);
        field.current?.focus();
      }}
    >
      <RadioGroup
        columns
        name="speaking"
        label={t('capture.speaker')}
        description={t('capture.legend', { letter: letters[0]?.[0] ?? '' })}
        value={speaking}
        onChange={(event) => setSpeaking(event.currentTarget.value as Perspective)}
        options={letters.map(([letter, value]) => ({
          value,
          label: (
            <>
              {perspective(value)} <kbd className={styles.letter}>{letter}:</kbd>
            </>
          ),
        }))}
      />
      <TextInput
        ref={field}
        label={t('capture.line')}
        description={t('capture.help')}
        value={typed}
        autoComplete="off"
        enterKeyHint="done"
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKey}
        onPaste={onPaste}
      />
      <Row>
        <Button type="submit" variant="primary">
          {t('capture.save')}
        </Button>
        {undo ? (
          <Button busy={undo.busy} title={t('capture.undoKey')} onClick={undo.onUndo}>
            {t('capture.undo')}
          </Button>
        ) : null}
      </Row>
    </form>
  );
}
