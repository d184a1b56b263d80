/** Checkboxes and radio buttons: the whole row is the target. */
import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import styles from './Choice.module.css';
import { classes } from './classes';
import { FieldError, FieldGroup, type FieldText } from './Field';

interface ToggleProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> {
  label: ReactNode;
  description?: ReactNode;
  error?: string;
  ref?: Ref<HTMLInputElement>;
}

export function Checkbox(props: ToggleProps) {
  return <Toggle {...props} type="checkbox" />;
}

export function Radio(props: ToggleProps) {
  return <Toggle {...props} type="radio" />;
}

function Toggle({
  label,
  description,
  error,
  id,
  type,
  className,
  ...rest
}: ToggleProps & { type: 'checkbox' | 'radio' }) {
  const made = useId();
  const own = id ?? made;
  const describedBy = [description && `${own}-about`, error && `${own}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classes(styles.choice, className)}>
      <label className={styles.row} htmlFor={own}>
        <input
          {...rest}
          id={own}
          type={type}
          className={classes('ds-input', styles.toggle)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy || undefined}
        />
        <span className={styles.text}>{label}</span>
      </label>
      {description ? (
        <div id={`${own}-about`} className={styles.about}>
          {description}
        </div>
      ) : null}
      {error ? <FieldError id={`${own}-error`}>{error}</FieldError> : null}
    </div>
  );
}

export interface RadioOption {
  value: string;
  label: ReactNode;
  description?: ReactNode;
}

interface RadioGroupProps
  extends FieldText,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'value' | 'defaultValue' | 'onChange'> {
  name: string;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  onChange?: InputHTMLAttributes<HTMLInputElement>['onChange'];
  columns?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** Works controlled (`value`, `onChange`) and registered (`{...form.field('name')}`). */
export function RadioGroup({
  label,
  description,
  error,
  mark,
  hideLabel,
  id,
  options,
  value,
  defaultValue,
  columns,
  ...rest
}: RadioGroupProps) {
  return (
    <FieldGroup {...{ id, label, description, error, mark, hideLabel }}>
      <div className={columns ? styles.columns : styles.stack}>
        {options.map((option) => (
          <Radio
            {...rest}
            key={option.value}
            value={option.value}
            label={option.label}
            description={option.description}
            {...(value === undefined ? {} : { checked: value === option.value })}
            {...(defaultValue === undefined
              ? {}
              : { defaultChecked: defaultValue === option.value })}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
