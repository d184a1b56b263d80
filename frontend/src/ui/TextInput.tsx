/** One line of text, a number, a date, an address. */
import type { InputHTMLAttributes, Ref } from 'react';
import { classes } from './classes';
import { Field, type FieldText } from './Field';
import styles from './inputs.module.css';

export interface TextInputProps
  extends FieldText,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'size' | 'width'> {
  width?: 'full' | 'short' | 'medium';
  /** A word behind the input: a unit, a currency. */
  unit?: string;
  ref?: Ref<HTMLInputElement>;
}

export function TextInput({
  label,
  description,
  error,
  mark,
  hideLabel,
  id,
  width = 'full',
  unit,
  className,
  type = 'text',
  ...rest
}: TextInputProps) {
  return (
    <Field {...{ id, label, description, error, mark, hideLabel }}>
      {(wiring) => (
        <div className={styles.line}>
          <input
            {...rest}
            {...wiring}
            type={type}
            className={classes('ds-input', styles.input, styles[width], className)}
          />
          {unit ? <span className={styles.unit}>{unit}</span> : null}
        </div>
      )}
    </Field>
  );
}
