/** Names and values: a short list of facts about one thing. */
import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  name: string;
  value: ReactNode;
  /** Too long for a column of its own: takes the whole row. */
  wide?: boolean;
}

interface FactsProps {
  facts: readonly Fact[];
  /** Side by side where there is room. */
  columns?: boolean;
  /** Each on one row, its value at the end: figures to compare. */
  rows?: boolean;
}

export function Facts({ facts, columns, rows }: FactsProps) {
  return (
    <dl className={styles.facts} data-columns={columns || undefined} data-rows={rows || undefined}>
      {facts.map((fact) => (
        <div key={fact.name} className={styles.fact} data-wide={fact.wide || undefined}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
