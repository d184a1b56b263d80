/** Files on their way: chosen, described, sent one after another; what failed stays until it is sent. */
import { useCallback, useRef, useState } from 'react';
import { newKey } from '@/api/client';
import { isProblem, type Problem, sayProblem } from '@/api/problems';
import { i18n } from '@/i18n/i18n';
import { attach, type Holder } from './queries';

export interface ChosenFile {
  id: string;
  /** However often it is sent with one key, it is attached once; other words are another sending. */
  key: string;
  file: File;
  description: string;
  /** How far it is on its way; null while it waits. */
  share: number | null;
  /** Why it could not be attached, in words. */
  error: string | null;
  /** It was to be sent without the words it needs. */
  wordsMissing: boolean;
}

export interface Uploads {
  chosen: readonly ChosenFile[];
  sending: boolean;
  add: (files: readonly File[]) => void;
  describe: (id: string, description: string) => void;
  drop: (id: string) => void;
  /** Whether every picture has its words; marks those that have none. */
  complete: () => boolean;
  /** Sends all that wait; returns how many were attached, and what is left over. */
  send: (holder: Holder) => Promise<{ sent: number; left: ChosenFile[] }>;
}

/** The service's own limit may differ; this explains a connection that broke off over a large file. */
const LARGE = 15 * 1024 * 1024;

export function isPictureFile({ type }: File): boolean {
  return type.startsWith('image/');
}

export function useUploads(initial: readonly ChosenFile[] = []): Uploads {
  const [chosen, setChosen] = useState<readonly ChosenFile[]>(initial);
  const [sending, setSending] = useState(false);
  // What is sent is what stands there when it is sent, not when the page was last drawn.
  const now = useRef(chosen);
  const change = useCallback((next: (before: readonly ChosenFile[]) => ChosenFile[]) => {
    now.current = next(now.current);
    setChosen(now.current);
  }, []);
  const patch = useCallback(
    (id: string, fields: Partial<ChosenFile>) =>
      change((all) => all.map((each) => (each.id === id ? { ...each, ...fields } : each))),
    [change],
  );
  const add = useCallback(
    (files: readonly File[]) => change((all) => [...all, ...files.map(fresh)]),
    [change],
  );
  const describe = useCallback(
    (id: string, description: string) =>
      patch(id, { description, wordsMissing: false, key: newKey() }),
    [patch],
  );
  const drop = useCallback(
    (id: string) => change((all) => all.filter((each) => each.id !== id)),
    [change],
  );
  const complete = useCallback(() => {
    change((all) => all.map((each) => ({ ...each, wordsMissing: lacksWords(each) })));
    return !now.current.some(lacksWords);
  }, [change]);
  const send = useCallback(
    async (holder: Holder) => {
      setSending(true);
      let sent = 0;
      // One after another: a phone's connection is not shared out, and their order stays.
      for (const { id, key, file, description } of now.current) {
        patch(id, { share: 0, error: null });
        try {
          await attach(holder, file, description, key, (share) => patch(id, { share }));
          drop(id);
          sent += 1;
        } catch (error) {
          patch(id, { share: null, error: reasonOf(error, file) });
        }
      }
      setSending(false);
      return { sent, left: [...now.current] };
    },
    [drop, patch],
  );
  return { chosen, sending, add, describe, drop, complete, send };
}

function fresh(file: File): ChosenFile {
  const id = newKey();
  return { id, key: id, file, description: '', share: null, error: null, wordsMissing: false };
}

function lacksWords({ file, description }: ChosenFile): boolean {
  return isPictureFile(file) && description.trim() === '';
}

function reasonOf(error: unknown, file: File): string {
  const problem: Pick<Problem, 'code' | 'status' | 'detail'> = isProblem(error)
    ? error
    : { code: 'internal_error', status: 500, detail: '' };
  const brokeOff = problem.status === 0 && file.size > LARGE && navigator.onLine;
  return brokeOff || problem.code === 'too_large'
    ? i18n.t('problems.file_too_large', { ns: 'common' })
    : sayProblem(problem);
}
