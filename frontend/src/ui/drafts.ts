/** Unsaved text, kept in this browser until it is sent: it survives a reload and an expired session. */
import { useCallback, useEffect, useRef, useState } from 'react';

const PREFIX = 'samskab.draft.';

export function readDraft<Value>(key: string): Value | undefined {
  try {
    const kept = localStorage.getItem(PREFIX + key);
    return kept === null ? undefined : (JSON.parse(kept) as Value);
  } catch {
    return undefined;
  }
}

export function keepDraft(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // A full or forbidden store loses the draft, never the page.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept.
  }
}

/** On signing out: the next person at this browser reads nobody's half-written words. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX)) localStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept.
  }
}

interface Draft {
  value: string;
  setValue: (value: string) => void;
  /** The text came from last time. */
  restored: boolean;
  /** After sending, or to begin anew. */
  clear: () => void;
}

/** One text outside a form (a comment box). Forms have `useServerForm({ draft })`. */
export function useDraft(key: string, initial = ''): Draft {
  const [value, setOwn] = useState(() => readDraft<string>(key) ?? initial);
  const [restored, setRestored] = useState(() => readDraft<string>(key) !== undefined);
  const present = useRef(key);
  useEffect(() => {
    if (present.current === key) return;
    present.current = key;
    const kept = readDraft<string>(key);
    setOwn(kept ?? initial);
    setRestored(kept !== undefined);
  }, [key, initial]);
  const setValue = useCallback(
    (next: string) => {
      setOwn(next);
      if (next === initial) dropDraft(key);
      else keepDraft(key, next);
    },
    [key, initial],
  );
  const clear = useCallback(() => {
    dropDraft(key);
    setOwn(initial);
    setRestored(false);
  }, [key, initial]);
  return { value, setValue, restored, clear };
}
