/** Moving one weight of three: the others keep their proportion and all sum to 100. */
import type { BottomLine } from '@/ui/BottomLineMark';
import { bottomLines } from '@/ui/BottomLineMark';
import type { Weights } from './queries';

export function moveWeight(weights: Weights, line: BottomLine, to: number): Weights {
  const value = Math.min(100, Math.max(0, Math.round(to)));
  const [one, other] = bottomLines.filter((name) => name !== line) as [BottomLine, BottomLine];
  const before = weights[one] + weights[other];
  const rest = 100 - value;
  const share = before > 0 ? weights[one] / before : 0.5;
  const first = Math.round(rest * share);
  return { ...weights, [line]: value, [one]: first, [other]: rest - first };
}

export function sameWeights(one: Weights, other: Weights): boolean {
  return bottomLines.every((line) => one[line] === other[line]);
}
