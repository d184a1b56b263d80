/** Lines on their way: kept in this browser until they have arrived, each arriving once. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newKey } from '@/api/client';
import { isProblem, type Problem } from '@/api/problems';
import { dropDraft, keepDraft, readDraft } from '@/ui/drafts';
import type { Line } from './lines';
import type { CapturedIdea } from './queries';

export interface Waiting extends Line {
  /** Made here; by it the API knows a line that it has received before. */
  key: string;
  /** It has been sent at least once; whether it arrived is not known. */
  tried?: true;
  /** Taken back after it was tried: it is sent to learn its idea, and that is taken back. */
  undone?: true;
  /** The code by which the API refused it: sending it again is of no use. */
  refused?: string;
}

export interface Post {
  send: (line: Waiting) => Promise<CapturedIdea>;
  takeBack: (idea: CapturedIdea) => Promise<void>;
}

const PAUSES = [1000, 2000, 5000, 10_000];

export function queueKey(workshopId: string): string {
  return `capture.${workshopId}`;
}

export function waitingIn(workshopId: string): Waiting[] {
  return readDraft<Waiting[]>(queueKey(workshopId)) ?? [];
}

/** Every change begins with what is stored: another tab may have changed it meanwhile. */
function change(workshopId: string, how: (lines: Waiting[]) => Waiting[]): Waiting[] {
  const next = how(waitingIn(workshopId));
  if (next.length > 0) keepDraft(queueKey(workshopId), next);
  else dropDraft(queueKey(workshopId));
  return next;
}

const without = (key: string) => (lines: Waiting[]) => lines.filter((line) => line.key !== key);
const marked = (key: string, mark: Partial<Waiting>) => (lines: Waiting[]) =>
  lines.map((line) => (line.key === key ? { ...line, ...mark } : line));

/** Worth sending again: no connection, the server is in trouble, asks us to wait or to sign in. */
function mayPass({ status }: Problem): boolean {
  return status === 0 || status >= 500 || status === 401 || status === 429;
}

export function useQueue(workshopId: string, post: Post, onArrived: (idea: CapturedIdea) => void) {
  const [lines, setLines] = useState(() => waitingIn(workshopId));
  const [stuck, setStuck] = useState(false);
  const latest = useRef({ post, onArrived });
  latest.current = { post, onArrived };
  const sending = useRef(false);
  const failures = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const apply = useCallback(
    (how: (lines: Waiting[]) => Waiting[]) => setLines(change(workshopId, how)),
    [workshopId],
  );

  const work = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    clearTimeout(timer.current);
    const next = () => waitingIn(workshopId).find((each) => !each.refused);
    let line = next();
    try {
      for (; line; line = next()) {
        const { key } = line;
        apply(marked(key, { tried: true }));
        const idea = await latest.current.post.send(line);
        const undone = waitingIn(workshopId).some((each) => each.key === key && each.undone);
        if (undone) await latest.current.post.takeBack(idea);
        else latest.current.onArrived(idea);
        apply(without(key));
        failures.current = 0;
        setStuck(false);
      }
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (mayPass(error)) {
        setStuck(true);
        const pause = PAUSES[Math.min(failures.current, PAUSES.length - 1)];
        failures.current += 1;
        timer.current = setTimeout(() => void work(), pause);
      } else if (line) {
        // A line that was taken back and is refused has nowhere left to go.
        const { key } = line;
        const undone = waitingIn(workshopId).some((each) => each.key === key && each.undone);
        apply(undone ? without(key) : marked(key, { refused: error.code }));
        timer.current = setTimeout(() => void work(), 0);
      }
    } finally {
      sending.current = false;
    }
  }, [apply, workshopId]);

  useEffect(() => {
    const again = () => void work();
    const elsewhere = () => setLines(waitingIn(workshopId));
    again();
    window.addEventListener('online', again);
    window.addEventListener('storage', elsewhere);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', again);
      window.removeEventListener('storage', elsewhere);
    };
  }, [work, workshopId]);

  return useMemo(
    () => ({
      lines: lines.filter((line) => !line.undone),
      stuck,
      add: (line: Line) => {
        apply((all) => [...all, { ...line, key: newKey() }]);
        void work();
      },
      drop: (key: string) => apply(without(key)),
      /** Takes the last line back that has not arrived; nothing where all have. */
      undo: (): Waiting | undefined => {
        const last = waitingIn(workshopId).findLast((line) => !line.undone);
        if (!last) return undefined;
        const gone = !last.tried || last.refused;
        apply(gone ? without(last.key) : marked(last.key, { undone: true }));
        return last;
      },
    }),
    [lines, stuck, apply, work, workshopId],
  );
}
