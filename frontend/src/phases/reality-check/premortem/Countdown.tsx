/** The time that is left, to be seen; to be heard only when a minute is left and when it is over. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/ui/Icon';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import styles from './premortem.module.css';

const MINUTE = 60;

export function Countdown({ until }: { until: string }) {
  const { t } = useTranslation('premortem');
  const left = useSecondsLeft(until);
  const clock = `${Math.floor(left / MINUTE)}:${String(left % MINUTE).padStart(2, '0')}`;
  return (
    <>
      <span role="timer" className={styles.clock} data-over={left === 0 || undefined}>
        <Icon name="clock" />
        {left === 0 ? t('timeOver') : t('timeLeft', { clock })}
      </span>
      <VisuallyHidden>
        <span role="status">
          {left === 0 ? t('timeOver') : left <= MINUTE ? t('lastMinute') : ''}
        </span>
      </VisuallyHidden>
    </>
  );
}

function useSecondsLeft(until: string) {
  const left = () => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000));
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      tick((count) => count + 1);
      if (Date.parse(until) <= Date.now()) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return left();
}
