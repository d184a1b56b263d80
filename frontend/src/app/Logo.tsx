/** Three circles that overlap: citizen, employee, organisation, and what they have in common. */
import styles from './Shell.module.css';

export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle cx="14.5" cy="15" r="9" className={styles.logoCitizen} />
      <circle cx="25.5" cy="15" r="9" className={styles.logoEmployee} />
      <circle cx="20" cy="24.5" r="9" className={styles.logoOrganisation} />
    </svg>
  );
}
