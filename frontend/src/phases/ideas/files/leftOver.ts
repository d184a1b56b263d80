/** Files that wait to be attached to an idea: refused with it when it was new, or not sent yet. */
import type { ChosenFile } from './useUploads';

const waiting = new Map<string, readonly ChosenFile[]>();

/** Keeps them while one goes to other pages; none are kept once all are attached or taken out. */
export function keepFor(ideaId: string, files: readonly ChosenFile[]): void {
  if (files.length > 0) waiting.set(ideaId, files);
  else waiting.delete(ideaId);
}

export function keptFor(ideaId: string): readonly ChosenFile[] {
  return waiting.get(ideaId) ?? [];
}
