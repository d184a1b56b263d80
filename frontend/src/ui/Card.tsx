/** A thing in a list of things. With `to` on the link inside its title, the whole card is the target. */
import type { ReactNode } from 'react';
import styles from './Card.module.css';
import { classes } from './classes';

interface CardProps {
  as?: 'div' | 'li' | 'article' | 'section';
  /** The first link inside covers the card. */
  pressable?: boolean;
  tone?: 'plain' | 'tinted' | 'outlined';
  className?: string;
  children: ReactNode;
}

export function Card({
  as: Element = 'div',
  pressable,
  tone = 'plain',
  className,
  children,
}: CardProps) {
  return (
    <Element
      className={classes(styles.card, styles[tone], pressable && styles.pressable, className)}
    >
      {children}
    </Element>
  );
}
