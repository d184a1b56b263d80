/** The slip of paper for the author: where to look, with which code, and for how long. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import type { TrailLinkMade } from './queries';
import styles from './Trail.module.css';

export function Slip({ made, title }: { made: TrailLinkMade; title: string }) {
  const { t } = useTranslation('trail');
  const format = useFormat();
  const { data: session } = useSuspenseQuery(sessionQuery);
  return (
    <>
      <div className={styles.slip}>
        <p className={styles.slipTitle}>{t('slip.title')}</p>
        <p>{t('slip.idea', { title })}</p>
        <p>
          {t('slip.open')} <span className={styles.address}>{made.address.split('#')[0]}</span>{' '}
          {t('slip.code')}
        </p>
        <p className={styles.code}>{made.code}</p>
        {made.expires_at ? <p>{t('slip.until', { date: format.date(made.expires_at) })}</p> : null}
        <p>{t('slip.from', { name: session.name })}</p>
      </div>
      <div>
        <Button icon={<Icon name="document" />} onClick={printSlip}>
          {t('link.printSlip')}
        </Button>
      </div>
    </>
  );
}

/** Only the slip: the rest of the page is not for whoever gets the paper. */
function printSlip() {
  const { dataset } = document.documentElement;
  dataset.printing = 'slip';
  window.addEventListener('afterprint', () => delete dataset.printing, { once: true });
  window.print();
}
