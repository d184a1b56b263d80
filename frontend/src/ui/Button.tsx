/** Buttons, and links that look like them. One primary action on a screen at most. */
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { classes } from './classes';

export interface ButtonLook {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'medium' | 'small' | 'large';
  fullWidth?: boolean;
  icon?: ReactNode;
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {
  /** Work is going on: the button stays focusable and says so, but does nothing. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  fullWidth,
  icon,
  busy = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      {...look(variant)}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={classes('ds-button', styles[size], fullWidth && styles.full, className)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className={styles.dots} aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement>, ButtonLook {
  ref?: Ref<HTMLAnchorElement>;
}

function ButtonAnchor({
  variant = 'secondary',
  size = 'medium',
  fullWidth,
  icon,
  className,
  children,
  ...rest
}: AnchorProps) {
  return (
    <a
      {...rest}
      {...look(variant)}
      className={classes('ds-button', styles[size], fullWidth && styles.full, className)}
    >
      {icon}
      {children}
    </a>
  );
}

/** A typed link to a page of ours, drawn as a button. */
export const ButtonLink = createLink(ButtonAnchor);

/** A plain address (a download, another site), drawn as a button. */
export const ButtonHref = ButtonAnchor;

function look(variant: NonNullable<ButtonLook['variant']>) {
  return {
    'data-variant':
      variant === 'quiet' ? 'tertiary' : variant === 'secondary' ? 'secondary' : 'primary',
    'data-color': variant === 'danger' ? 'danger' : 'accent',
  };
}
