/** Other weights to try, with the agreed ones marked, and whether the conclusion hangs on them. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { BottomLineMark, bottomLines } from '@/ui/BottomLineMark';
import { Button } from '@/ui/Button';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { type Evaluation, evaluationQuery, type Weights } from './queries';
import { Sensitivity, Total } from './Sensitivity';
import styles from './WeightsTrial.module.css';
import { moveWeight, sameWeights } from './weighing';

const PAUSE = 200;

export function WeightsTrial({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useTranslation(['evaluation', 'common']);
  const format = useFormat();
  const agreed = evaluation.agreed_weights;
  const [weights, setWeights] = useState<Weights>(agreed);
  const settled = useSettled(weights);
  const isAgreed = sameWeights(weights, agreed);
  const asked = sameWeights(settled, agreed) ? undefined : settled;
  const tried = useQuery(evaluationQuery(evaluation.project_id, asked));
  const shown = tried.data ?? evaluation;
  return (
    <Panel title={t('weights.title')} level={3} description={t('weights.lead')}>
      <div className={styles.sliders}>
        {bottomLines.map((line) => (
          <label key={line} className={styles.slider} data-line={line}>
            <span className={styles.words}>
              <BottomLineMark line={line} short />
              <output>{format.share(weights[line] / 100)}</output>
            </span>
            <input
              type="range"
              min={0}
              max={100}
              step={1}
              value={weights[line]}
              list={`agreed-${line}`}
              aria-label={t(`bottomLine.${line}`, { ns: 'common' })}
              aria-valuetext={format.share(weights[line] / 100)}
              onChange={(event) => setWeights(moveWeight(weights, line, +event.target.value))}
            />
            <datalist id={`agreed-${line}`}>
              <option value={agreed[line]} />
            </datalist>
            <span className={styles.agreed}>
              {t('weights.agreed', { weight: format.share(agreed[line] / 100) })}
            </span>
          </label>
        ))}
      </div>
      <div className={styles.result} aria-live="polite">
        {isAgreed ? null : <p className={styles.tried}>{t('weights.tried')}</p>}
        {tried.error ? <ProblemAlert error={tried.error} /> : null}
        <Total total={shown.total} />
        {shown.sensitivity ? <Sensitivity sensitivity={shown.sensitivity} /> : null}
      </div>
      {isAgreed ? null : (
        <div>
          <Button size="small" onClick={() => setWeights(agreed)}>
            {t('weights.back')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** Asks the server when the hand rests, not at every step of a slider. */
function useSettled(weights: Weights): Weights {
  const [settled, setSettled] = useState(weights);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(weights), PAUSE);
    return () => clearTimeout(timer);
  }, [weights]);
  return settled;
}
