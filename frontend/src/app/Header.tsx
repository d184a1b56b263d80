/** Name, main navigation, language, and the person's own menu. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayAnywhere, type Session } from '@/api/session';
import { LanguageSwitch } from './LanguageSwitch';
import { Logo } from './Logo';
import { NoticeBell } from './NoticeBell';
import styles from './Shell.module.css';
import { UserMenu } from './UserMenu';

export function Header({ session }: { session: Session | undefined }) {
  const { t } = useTranslation('app');
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand} aria-label={t('home')}>
          <Logo />
          <span className={styles.name}>Samskab</span>
        </Link>
        {session ? (
          <nav aria-label={t('mainMenu')} className={styles.nav}>
            <ul>
              <li>
                <Link to="/" activeOptions={{ exact: true }} className={styles.navLink}>
                  {t('work')}
                </Link>
              </li>
              <li>
                <Link to="/projects" className={styles.navLink}>
                  {t('projects')}
                </Link>
              </li>
              {seesOrganisations(session) ? (
                <li>
                  <Link to="/organisations" className={styles.navLink}>
                    {t('organisations')}
                  </Link>
                </li>
              ) : null}
            </ul>
          </nav>
        ) : null}
        <div className={styles.tools}>
          <LanguageSwitch />
          {session ? <NoticeBell /> : null}
          {session ? <UserMenu session={session} /> : null}
        </div>
      </div>
    </header>
  );
}

function seesOrganisations(session: Session): boolean {
  return ['identity:organisation:read', 'identity:organisation:edit'].some(
    (permission) => mayAnywhere(session, permission) !== undefined,
  );
}
