/** The head of a page: where one is, what it is for, what one can do. Receives focus on arrival. */
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import styles from './PageHeader.module.css';

/** What a page belongs to (a project): named in the browser's tab behind the page's own title. */
export const TitleOfWhole = createContext<string | null>(null);

interface PageHeaderProps {
  title: string;
  /** A line above the title: the way back, or what this belongs to. */
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Pages inside a project have the project's name as h1. */
  level?: 1 | 2;
  /** Title of the browser's tab where it should say more than the heading. */
  tabTitle?: string;
}

export function PageHeader({ title, above, lead, actions, level = 1, tabTitle }: PageHeaderProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  const whole = useContext(TitleOfWhole);
  useEffect(() => {
    const parts = [tabTitle ?? title, whole, 'Samskab'];
    document.title = parts.filter(Boolean).join(' · ').replaceAll('\u00AD', '');
    // The same words stand at the head of every printed page (ui/theme/base.css).
    document.documentElement.style.setProperty('--sk-paper-head', JSON.stringify(document.title));
  }, [tabTitle, title, whole]);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above ? <div className={styles.above}>{above}</div> : null}
        <Heading className={level === 1 ? styles.first : styles.second}>{title}</Heading>
        {lead ? <div className={styles.lead}>{lead}</div> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
