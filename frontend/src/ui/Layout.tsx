/** Rhythm: things below each other, beside each other, and in a grid that folds by itself. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Layout.module.css';

type Gap = 'small' | 'medium' | 'large';

interface LayoutProps {
  gap?: Gap;
  className?: string;
  children: ReactNode;
}

export function Stack({ gap = 'medium', className, children }: LayoutProps) {
  return <div className={classes(styles.stack, styles[gap], className)}>{children}</div>;
}

/** Side by side, wrapping when there is no room. */
export function Row({ gap = 'small', className, children }: LayoutProps) {
  return <div className={classes(styles.row, styles[gap], className)}>{children}</div>;
}

/** As many equal columns as fit with `min` each. */
export function Grid({
  gap = 'medium',
  min = 'medium',
  as: Element = 'div',
  className,
  children,
}: LayoutProps & { min?: 'small' | 'medium' | 'large'; as?: 'div' | 'ul' | 'ol' }) {
  return (
    <Element className={classes(styles.grid, styles[gap], styles[`min-${min}`], className)}>
      {children}
    </Element>
  );
}
