/** Lays two people's changes of one record together, field by field. */

export interface Merged<Values> {
  values: Values;
  /** Fields that both changed, each to something else: mine stands, and theirs is told. */
  both: (keyof Values & string)[];
}

/** `base` is what both began with. Whatever only one of them changed stands as they left it. */
export function mergeChanges<Values extends object>(
  base: Values,
  mine: Values,
  theirs: Values,
): Merged<Values> {
  const values = { ...theirs };
  const both: Merged<Values>['both'] = [];
  for (const name of Object.keys(mine) as (keyof Values & string)[]) {
    if (same(mine[name], base[name]) || same(mine[name], theirs[name])) continue;
    values[name] = mine[name];
    if (!same(theirs[name], base[name])) both.push(name);
  }
  return { values, both };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
