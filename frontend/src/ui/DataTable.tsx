/** A table that sorts, folds into cards where there is little room, and is walked with the arrow keys. */
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import styles from './DataTable.module.css';
import { Icon } from './Icon';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Given, the column can be sorted by this value (locally) or by its id (with `onSort`). */
  sort?: ((row: Row) => string | number | null | undefined) | true;
  align?: 'start' | 'end';
  /** Names the row: a row header, and the title of the card. */
  primary?: boolean;
  /** A box or a button that says itself what it does: in a card nothing stands beside it. */
  bare?: boolean;
}

export interface Sorting {
  column: string;
  direction: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  /** Says what the table shows; seen only when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting | null;
  /** Given, sorting happens elsewhere (in the address, at the server). */
  onSort?: (sorting: Sorting) => void;
  /** Shown instead of a table without rows. */
  empty?: ReactNode;
  dense?: boolean;
  /** A few short columns: they stay a table where others fold into cards. */
  narrow?: boolean;
}

export function DataTable<Row>({
  caption,
  showCaption,
  columns,
  rows,
  rowKey,
  sorting: given,
  onSort,
  empty,
  dense,
  narrow,
}: DataTableProps<Row>) {
  const { i18n } = useTranslation();
  const [own, setOwn] = useState<Sorting | null>(given ?? null);
  const sorting = onSort ? (given ?? null) : own;
  const sorted = useMemo(
    () => (onSort ? rows : sortRows(rows, columns, sorting, i18n.language)),
    [rows, columns, sorting, onSort, i18n.language],
  );
  if (rows.length === 0 && empty) return empty;

  const sortBy = (column: string) => {
    const next: Sorting = {
      column,
      direction:
        sorting?.column === column && sorting.direction === 'ascending'
          ? 'descending'
          : 'ascending',
    };
    if (onSort) onSort(next);
    else setOwn(next);
  };
  const sortable = columns.filter((column) => column.sort);
  return (
    <div className={classes(styles.frame, !narrow && styles.folding)}>
      {sortable.length > 0 && !narrow ? (
        <NarrowSorting columns={sortable} sorting={sorting} onSort={sortBy} />
      ) : null}
      {/* Roles are spelled out because cards (display: block) would lose them. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      {/* biome-ignore-start lint/a11y/useSemanticElements: see above */}
      <table
        role="table"
        className={classes(styles.table, dense && styles.dense)}
        onKeyDown={walkRows}
      >
        <caption className={showCaption ? styles.caption : 'ds-sr-only'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                data-align={column.align}
                aria-sort={sorting?.column === column.id ? sorting.direction : undefined}
              >
                {column.sort ? (
                  <button type="button" className={styles.sort} onClick={() => sortBy(column.id)}>
                    {column.header}
                    <SortMark
                      direction={sorting?.column === column.id ? sorting.direction : undefined}
                    />
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sorted.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) =>
                column.primary ? (
                  <th key={column.id} role="rowheader" scope="row" className={styles.primary}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} role="cell" data-align={column.align}>
                    {column.bare ? null : (
                      <span className={styles.cardLabel} aria-hidden="true">
                        {column.header}
                      </span>
                    )}
                    <span className={styles.value}>{column.cell(row)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  );
}

function SortMark({ direction }: { direction: Sorting['direction'] | undefined }) {
  return (
    <span className={styles.mark} data-on={direction ? '' : undefined}>
      <Icon name={direction === 'descending' ? 'down' : 'up'} />
    </span>
  );
}

/** Cards have no header row, so there the order is chosen by buttons above them. */
function NarrowSorting<Row>({
  columns,
  sorting,
  onSort,
}: {
  columns: readonly Column<Row>[];
  sorting: Sorting | null;
  onSort: (column: string) => void;
}) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.narrow}>
      <span className={styles.narrowLabel}>{t('table.sort')}</span>
      {columns.map((column) => (
        <button
          key={column.id}
          type="button"
          className={styles.chip}
          aria-pressed={sorting?.column === column.id}
          aria-label={t('table.sortBy', { column: column.header })}
          onClick={() => onSort(column.id)}
        >
          {column.header}
          {sorting?.column === column.id ? <SortMark direction={sorting.direction} /> : null}
        </button>
      ))}
    </div>
  );
}

/** Arrow down and up go to the same kind of link or button in the next row. */
function walkRows(event: KeyboardEvent<HTMLTableElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const target = event.target as HTMLElement;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !target.matches('[type=checkbox]'))
    return;
  const row = target.closest('tbody tr');
  if (!row) return;
  const controls = 'a[href], button:not([disabled]), input[type=checkbox]';
  const at = [...row.querySelectorAll(controls)].indexOf(target);
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  const there = next?.querySelectorAll<HTMLElement>(controls);
  const goal = there?.[Math.min(at, there.length - 1)];
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}

export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
  language: string,
): readonly Row[] {
  const value = columns.find((column) => column.id === sorting?.column)?.sort;
  if (!sorting || typeof value !== 'function') return rows;
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((left, right) => {
    const a = value(left);
    const b = value(right);
    // What is not known stands last, whichever way one sorts.
    if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
    if (b === null || b === undefined) return -1;
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}
