/** What the author expects on each bottom line, on the idea's page. */
import { useTranslation } from 'react-i18next';
import { BottomLineMark, bottomLines } from '@/ui/BottomLineMark';
import { Panel } from '@/ui/Panel';
import type { Effects } from '../details/details';
import styles from './Effects.module.css';
import { sayEffect } from './saying';

export function EffectsPanel({ effects }: { effects: Effects }) {
  const { t } = useTranslation('ideaDetails');
  if (bottomLines.every((line) => effects[line] === null)) return null;
  return (
    <Panel title={t('effects.title')} level={3} description={t('effects.by')}>
      <ul className={styles.stated}>
        {bottomLines.map((line) => (
          <li key={line} className={styles.one}>
            <BottomLineMark line={line} />
            <strong>{sayEffect(t, effects[line])}</strong>
            {effects[line]?.why ? <p className={styles.why}>{effects[line].why}</p> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
