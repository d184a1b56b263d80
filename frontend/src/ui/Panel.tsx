/** A titled section of a page. */
import { type ReactNode, useId } from 'react';
import { classes } from './classes';
import styles from './Panel.module.css';

interface PanelProps {
  title: ReactNode;
  level?: 2 | 3 | 4;
  description?: ReactNode;
  actions?: ReactNode;
  /** `plain` sits on the page's ground; `framed` on a surface of its own. */
  tone?: 'plain' | 'framed' | 'tinted';
  id?: string;
  className?: string;
  children: ReactNode;
}

export function Panel({
  title,
  level = 2,
  description,
  actions,
  tone = 'framed',
  id,
  className,
  children,
}: PanelProps) {
  const headingId = useId();
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4';
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={classes(styles.panel, styles[tone], className)}
    >
      <div className={styles.header}>
        <div className={styles.words}>
          <Heading id={headingId}>{title}</Heading>
          {description ? <div className={styles.description}>{description}</div> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
