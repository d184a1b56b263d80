/** The bell: how much news there is, and the way to it. Its name says the number. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '@/api/notices';
import { Icon } from '@/ui/Icon';
import styles from './Shell.module.css';

const MOST_SHOWN = 99;

export function NoticeBell() {
  const { t } = useTranslation('app');
  const { data: unread = 0 } = useQuery(unreadQuery);
  return (
    <Link
      to="/notices"
      className={styles.tool}
      aria-label={unread > 0 ? t('news', { count: unread }) : t('noNews')}
    >
      <Icon name="bell" />
      {unread > 0 ? (
        <span className={styles.unread} aria-hidden="true">
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      ) : null}
    </Link>
  );
}
