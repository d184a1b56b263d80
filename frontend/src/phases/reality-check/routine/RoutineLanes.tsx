/** Two lanes, before and after: each step a block as long as its minutes, with its range. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Icon } from '@/ui/Icon';
import { Tag } from '@/ui/Tag';
import type { Routine } from '../queries';
import styles from './RoutineLanes.module.css';

type Step = Routine['before'][number];

export function RoutineLanes({ routine }: { routine: Routine }) {
  const most = Math.max(routine.minutes_before, routine.minutes_after, 1);
  const longest = Math.max(...[...routine.before, ...routine.after].map((step) => step.week_high));
  return (
    <div className={styles.lanes}>
      {(['before', 'after'] as const).map((when) => (
        <Lane
          key={when}
          when={when}
          steps={routine[when]}
          minutes={routine[`minutes_${when}`]}
          most={most}
          longest={longest}
        />
      ))}
    </div>
  );
}

interface LaneProps {
  when: 'before' | 'after';
  steps: readonly Step[];
  minutes: number;
  /** What the fuller lane takes: both strips share this scale. */
  most: number;
  /** The upper end of the longest step: all bars share this scale. */
  longest: number;
}

function Lane({ when, steps, minutes, most, longest }: LaneProps) {
  const { t } = useTranslation('realityCheck');
  const format = useFormat();
  const numbered = steps.map((step, index) => ({ step, number: index + 1 }));
  return (
    <section className={styles.lane} aria-label={t(`routine.${when}`)}>
      <div className={styles.head}>
        <h5>{t(`routine.${when}`)}</h5>
        <span>{t('routine.hours', { hours: format.number(minutes / 60) })}</span>
      </div>
      <div className={styles.strip} aria-hidden="true">
        {numbered.map(({ step, number }) => (
          <span
            key={number}
            className={styles.part}
            data-contact={step.human_contact || undefined}
            style={{ inlineSize: `${(step.week / most) * 100}%` }}
          >
            {step.week / most > 0.07 ? number : null}
          </span>
        ))}
      </div>
      {steps.length === 0 ? <p>{t('routine.noSteps')}</p> : null}
      <ol className={styles.steps}>
        {numbered.map(({ step, number }) => (
          <li key={number} className={styles.step} data-contact={step.human_contact || undefined}>
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
            <div className={styles.words}>
              <strong className={styles.text}>{step.text}</strong>
              <span className={styles.quiet}>
                {step.who} · {sayHowLong(step, t, format)}
              </span>
              <div className={styles.amount}>
                <Bar step={step} longest={longest} />
                <span>{t('routine.short', { hours: sayHours(step, format) })}</span>
              </div>
              {step.human_contact ? (
                <Tag tone="accent">
                  <Icon name="people" /> {t('routine.contact')}
                </Tag>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The block reaches to what is likely; the thin line from the least to the most. */
function Bar({ step, longest }: { step: Step; longest: number }) {
  const share = (minutes: number) => `${(minutes / longest) * 100}%`;
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.bar} style={{ inlineSize: share(step.week) }} />
      {step.week_low < step.week_high ? (
        <span
          className={styles.range}
          style={{
            insetInlineStart: share(step.week_low),
            inlineSize: share(step.week_high - step.week_low),
          }}
        />
      ) : null}
    </span>
  );
}

type Say = ReturnType<typeof useTranslation<'realityCheck'>>['t'];
type Format = ReturnType<typeof useFormat>;

/** "28" or "28 (21–49)": hours a week. */
export function sayHours(
  step: Pick<Step, 'week' | 'week_low' | 'week_high'>,
  format: Format,
): string {
  const [likely, low, high] = [step.week, step.week_low, step.week_high].map((minutes) =>
    format.number(minutes / 60),
  );
  return low === high ? `${likely}` : `${likely} (${low}–${high})`;
}

/** "4 min. (3–7), 60 gange om dagen". */
export function sayHowLong(step: Step, t: Say, format: Format): string {
  const range = step.minutes_low < step.minutes_high;
  return [
    range
      ? t('routine.minutesRange', {
          minutes: step.minutes,
          low: step.minutes_low,
          high: step.minutes_high,
        })
      : t('routine.minutesShort', { minutes: step.minutes }),
    t(`routine.times_${step.per}`, { count: step.times, number: format.number(step.times) }),
  ].join(', ');
}
