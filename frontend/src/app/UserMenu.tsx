/** Who one is here, and the way out. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/api/client';
import { forgetPerson, rememberSignedIn, type Session } from '@/api/session';
import { Button } from '@/ui/Button';
import { dropAllDrafts } from '@/ui/drafts';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import styles from './Shell.module.css';

export function UserMenu({ session }: { session: Session }) {
  const { t } = useTranslation('app');
  const id = useId();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    if (path) setOpen(false);
  }, [path]);
  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, [open]);
  return (
    <div ref={box} className={styles.user}>
      <button
        type="button"
        className={styles.tool}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen((shown) => !shown)}
      >
        <Icon name="person" />
        <span className={styles.userName}>{session.name}</span>
        <span className="ds-sr-only">{t('userMenu')}</span>
        <Icon name="down" />
      </button>
      {open ? (
        <div id={id} className={styles.menu}>
          <p className={styles.menuName}>{session.name}</p>
          <ul className={styles.places}>
            {session.places.map((place) => (
              <li key={`${place.organisation_id}${place.role}`}>
                {t(`role.${place.role}`)}, {place.organisation_name}
              </li>
            ))}
          </ul>
          <Link to="/account" onClick={() => setOpen(false)}>
            {t('account')}
          </Link>
          <Link to="/notices/preferences" onClick={() => setOpen(false)}>
            {t('mails')}
          </Link>
          <SignOut />
        </div>
      ) : null}
    </div>
  );
}

function SignOut() {
  const { t } = useTranslation('app');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/session')),
    onSettled: async () => {
      rememberSignedIn(false);
      dropAllDrafts();
      await navigate({ to: '/sign-in' });
      forgetPerson(queryClient);
    },
  });
  return (
    <Button
      size="small"
      busy={signOut.isPending}
      icon={<Icon name="out" />}
      onClick={() => signOut.mutate()}
    >
      {t('signOut')}
    </Button>
  );
}
