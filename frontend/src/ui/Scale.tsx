/** One statement, five steps: large targets for a thumb, ends named in words. */
import type { InputHTMLAttributes, Ref } from 'react';
import { FieldGroup, type FieldText } from './Field';
import styles from './Scale.module.css';

interface ScaleProps
  extends FieldText,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value' | 'defaultValue'> {
  name: string;
  /** Words for the lowest and the highest step. */
  ends: readonly [string, string];
  steps?: number;
  value?: number | string | null;
  ref?: Ref<HTMLInputElement>;
}

/** Works controlled (`value`, `onChange`) and registered (`{...form.field('wanted')}`). */
export function Scale({
  label,
  description,
  error,
  mark,
  hideLabel,
  id,
  ends,
  steps = 5,
  value,
  ...rest
}: ScaleProps) {
  const [low, high] = ends;
  return (
    <FieldGroup {...{ id, label, description, error, mark, hideLabel }}>
      <div className={styles.scale}>
        <div className={styles.steps}>
          {Array.from({ length: steps }, (_, index) => index + 1).map((step) => (
            <label key={step} className={styles.step}>
              <input
                {...rest}
                type="radio"
                value={step}
                className={styles.input}
                aria-label={
                  step === 1 ? `1, ${low}` : step === steps ? `${step}, ${high}` : undefined
                }
                {...(value === undefined ? {} : { checked: Number(value) === step })}
              />
              <span className={styles.number}>{step}</span>
            </label>
          ))}
        </div>
        <div className={styles.ends} aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      </div>
    </FieldGroup>
  );
}
