/** What is expected of one line or outcome: the range drawn and in words, why, and by whom. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { BottomLineMark } from '@/ui/BottomLineMark';
import { Button } from '@/ui/Button';
import { Tag } from '@/ui/Tag';
import styles from './expectation.module.css';
import type { Expectation, Expected } from './queries';
import { signed } from './signed';

interface ExpectedItemProps {
  expected: Expected;
  frozen: boolean;
  onState?: () => void;
}

export function ExpectedItem({ expected, frozen, onState }: ExpectedItemProps) {
  const { t } = useTranslation(['expectation', 'common']);
  const { line, outcome, standing, compared } = expected;
  const name = outcome || t(`bottomLine.${line}`, { ns: 'common' });
  const later = frozen && standing && standing.id !== compared?.id;
  return (
    <li className={styles.item} data-line={line}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {outcome ? (
            <>
              {outcome} <BottomLineMark line={line} short />
            </>
          ) : (
            <BottomLineMark line={line} />
          )}
        </h3>
        {onState ? (
          <Button
            size="small"
            variant="quiet"
            aria-label={`${t(standing ? 'change' : 'state')}: ${name}`}
            onClick={onState}
          >
            {t(standing ? 'change' : 'state')}
          </Button>
        ) : null}
      </div>
      {compared ? <Version version={compared} /> : null}
      {later ? (
        <div className={styles.later}>
          <Tag tone="warning">{t('later')}</Tag>
          <Version version={standing} />
        </div>
      ) : null}
      {standing ? null : <p className={styles.subtle}>{t('nothing')}</p>}
    </li>
  );
}

function Version({ version }: { version: Expectation }) {
  const { t } = useTranslation('expectation');
  const format = useFormat();
  return (
    <div className={styles.version}>
      <p className={styles.range}>{t('range', signed(version))}</p>
      <Range version={version} />
      <p className={styles.reason}>{version.reason}</p>
      <p className={styles.subtle}>
        {t('by', { name: version.stated_by_name, date: format.date(version.created_at) })}
      </p>
    </div>
  );
}

const EDGE = 100;

/** From worse to better around today; the words beside it say the same. */
function Range({ version: { low, likely, high } }: { version: Expectation }) {
  const { t } = useTranslation('expectation');
  return (
    <div className={styles.drawn} aria-hidden="true">
      <span>← {t('worse')}</span>
      <svg
        viewBox={`${-EDGE} 0 ${2 * EDGE} 16`}
        className={styles.svg}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect x={-EDGE} y={6} width={2 * EDGE} height={4} className={styles.track} />
        <rect x={low} y={3} width={Math.max(high - low, 1)} height={10} className={styles.span} />
        <rect x={-0.4} y={0} width={0.8} height={16} className={styles.zero} />
        <rect x={likely - 1} y={0} width={2} height={16} className={styles.likely} />
      </svg>
      <span>{t('better')} →</span>
    </div>
  );
}
