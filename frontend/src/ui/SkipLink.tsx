/** The first thing the tab key meets: past the menu, to the content. */
import type { ReactNode } from 'react';
import styles from './SkipLink.module.css';

export function SkipLink({ target, children }: { target: string; children: ReactNode }) {
  return (
    <a
      className={styles.skip}
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        const place = document.getElementById(target);
        place?.focus();
        place?.scrollIntoView();
      }}
    >
      {children}
    </a>
  );
}
