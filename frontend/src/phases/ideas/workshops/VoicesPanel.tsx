/** Who must be heard in idea generation, and whether they are in the room. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Icon } from '@/ui/Icon';
import { Panel } from '@/ui/Panel';
import type { Voice, Workshop } from './queries';
import styles from './Workshops.module.css';

interface VoicesPanelProps {
  workshop: Workshop;
  /** It has begun: what counts is who came. */
  held: boolean;
}

export function VoicesPanel({ workshop, held }: VoicesPanelProps) {
  const { t } = useTranslation('workshops');
  const format = useFormat();
  const counts = (voice: Voice) => (held ? voice.attended : voice.expected);
  const missing = workshop.voices.filter((voice) => counts(voice) === 0);
  const names = { voices: format.list(missing.map(({ voice }) => t(`voices.${voice}`))) };
  const reading = held
    ? missing.length > 0
      ? t('voices.readingMissed', names)
      : t('voices.readingCame')
    : missing.length > 0
      ? t('voices.readingMissing', names)
      : t('voices.readingAll');
  return (
    <Panel title={t('voices.title')} level={3} description={t('voices.lead')}>
      <ul className={styles.voices}>
        {workshop.voices.map((voice) => (
          <li key={voice.voice} data-missing={counts(voice) === 0 || undefined}>
            <Icon name={counts(voice) > 0 ? 'check' : 'warning'} />
            <span className={styles.voice}>{t(`voices.${voice.voice}`)}</span>
            <span className={styles.count}>
              {counts(voice) > 0
                ? `${format.number(counts(voice))} ${t('voices.there')}`
                : t('voices.missing')}
            </span>
          </li>
        ))}
      </ul>
      <p>{reading}</p>
    </Panel>
  );
}
