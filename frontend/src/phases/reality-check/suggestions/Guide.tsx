/** Why a perspective is asked, who that usually is, and what to ask them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { perspectives, usePerspectiveName } from '../perspectives';
import type { Perspective } from '../queries';
import styles from './suggestions.module.css';

export function Guide({ perspective }: { perspective: Perspective }) {
  const { t } = useTranslation('perspectives');
  return (
    <dl className={styles.guide}>
      <dt>{t('guide.who')}</dt>
      <dd>{t(`${perspective}.who`)}</dd>
      <dt>{t('guide.ask')}</dt>
      <dd>
        <ul>
          {(['ask1', 'ask2', 'ask3'] as const).map((question) => (
            <li key={question}>{t(`${perspective}.${question}`)}</li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

/** All perspectives to look through. */
export function GuideButton() {
  const { t } = useTranslation('perspectives');
  const name = usePerspectiveName();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
        {t('guide.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('guide.title')} wide>
        {perspectives.map((perspective) => (
          <section key={perspective} className={styles.one}>
            <h3>{name(perspective)}</h3>
            <p>{t(`${perspective}.why`)}</p>
            <Guide perspective={perspective} />
          </section>
        ))}
      </Dialog>
    </>
  );
}
