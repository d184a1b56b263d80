/** Names and values: a short list of facts about one thing. */
import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  name: string;
  value: ReactNode;
}

export function Facts({ facts, columns }: { facts: readonly Fact[]; columns?: boolean }) {
  return (
    <dl className={styles.facts} data-columns={columns || undefined}>
      {facts.map((fact) => (
        <div key={fact.name} className={styles.fact}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
