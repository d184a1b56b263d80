/** Lays two people's changes of one record together, field by field, also within groups and lists. */

export interface Merged<Values> {
  values: Values;
  /** Paths of fields that both changed, each to something else: mine stands, and theirs is told. */
  both: string[];
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
    const [was, wanted, found] = [base[name], mine[name], theirs[name]];
    if (isGroup(was) && isGroup(wanted) && isGroup(found)) {
      const inner = mergeChanges(was, wanted, found);
      values[name] = inner.values;
      both.push(...inner.both.map((path) => `${name}.${path}`));
      continue;
    }
    if (isList(was) && isList(wanted) && isList(found)) {
      values[name] = mergeLists(was, wanted, found) as typeof wanted;
      continue;
    }
    values[name] = wanted;
    if (!same(found, was)) both.push(name);
  }
  return { values, both };
}

/** What either took out is out, what either put in is in: theirs first. */
function mergeLists(was: readonly string[], mine: readonly string[], theirs: readonly string[]) {
  const kept = theirs.filter((one) => mine.includes(one) || !was.includes(one));
  return [...kept, ...mine.filter((one) => !was.includes(one) && !theirs.includes(one))];
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isGroup<Value>(value: Value): value is Value & object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
