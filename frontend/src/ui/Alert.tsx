/** A message in the page: what happened, what it means, what to do. */
import type { ReactNode } from 'react';
import styles from './Alert.module.css';
import { Icon, type IconName } from './Icon';

type Tone = 'info' | 'success' | 'warning' | 'danger';

const icons: Record<Tone, IconName> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'danger',
};

interface AlertProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** `alert` interrupts a screen reader: only for what has just gone wrong. */
  role?: 'alert' | 'status';
}

export function Alert({ tone = 'info', title, children, actions, role }: AlertProps) {
  return (
    <div className={styles.alert} data-tone={tone} role={role}>
      <Icon name={icons[tone]} className={styles.icon} />
      <div className={styles.body}>
        {title ? <p className={styles.title}>{title}</p> : null}
        {children}
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
