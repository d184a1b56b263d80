/** The frame of every page: skip link, header, content, footer. */
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/session';
import { SkipLink } from '@/ui/SkipLink';
import { Footer } from './Footer';
import { Header } from './Header';
import { OfflineNotice } from './OfflineNotice';
import styles from './Shell.module.css';

const CONTENT = 'content';

export function Shell() {
  const { t } = useTranslation('app');
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const main = useFocusOnArrival();
  return (
    <>
      <SkipLink target={CONTENT}>{t('skip')}</SkipLink>
      <Header session={session} />
      <OfflineNotice />
      <main id={CONTENT} ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Footer />
    </>
  );
}

/**
 * A new page begins at its beginning for the keyboard and for those who listen, too; an address
 * with a place in it leaves the focus to that place.
 */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const former = useRef<string | undefined>(undefined);
  useEffect(() => {
    const elsewhere = former.current !== undefined && path !== former.current;
    if (elsewhere && !window.location.hash) {
      main.current?.focus({ preventScroll: true });
    }
    former.current = path;
  }, [path]);
  return main;
}
