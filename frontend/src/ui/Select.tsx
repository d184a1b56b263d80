/** A choice among more possibilities than radio buttons can show. */
import type { Ref, SelectHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Field, type FieldText } from './Field';
import { Icon } from './Icon';
import styles from './inputs.module.css';

export interface Option {
  value: string;
  label: string;
}

export interface SelectProps extends FieldText, SelectHTMLAttributes<HTMLSelectElement> {
  options: readonly Option[];
  /** The words of the empty choice; `null` where a choice is always made. */
  empty?: string | null;
  width?: 'full' | 'medium';
  ref?: Ref<HTMLSelectElement>;
}

export function Select({
  label,
  description,
  error,
  mark,
  hideLabel,
  id,
  options,
  empty,
  width = 'full',
  className,
  ...rest
}: SelectProps) {
  const { t } = useTranslation('common');
  return (
    <Field {...{ id, label, description, error, mark, hideLabel }}>
      {(wiring) => (
        <span className={classes(styles.selectBox, styles[width])}>
          <select
            {...rest}
            {...wiring}
            className={classes('ds-input', styles.input, styles.select, className)}
          >
            {empty === null ? null : <option value="">{empty ?? t('choose')}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" className={styles.chevron} />
        </span>
      )}
    </Field>
  );
}
