/** Several lines of text, with a count of what is left where there is a limit. */
import { type Ref, type TextareaHTMLAttributes, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Field, type FieldText } from './Field';
import styles from './inputs.module.css';

export interface TextAreaProps extends FieldText, TextareaHTMLAttributes<HTMLTextAreaElement> {
  /** Counts down when this many characters come near; the server holds the limit. */
  limit?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  label,
  description,
  error,
  mark,
  hideLabel,
  id,
  limit,
  rows = 4,
  className,
  onInput,
  ...rest
}: TextAreaProps) {
  const countId = useId();
  const given = rest.value ?? rest.defaultValue ?? '';
  const [typed, setTyped] = useState(String(given).length);
  const length = rest.value === undefined ? typed : String(rest.value).length;
  return (
    <Field
      {...{ id, label, description, error, mark, hideLabel }}
      belowId={limit ? countId : undefined}
      below={limit ? <Count id={countId} left={limit - length} limit={limit} /> : null}
    >
      {(wiring) => (
        <textarea
          {...rest}
          {...wiring}
          rows={rows}
          className={classes('ds-input', styles.input, styles.area, className)}
          onInput={(event) => {
            setTyped(event.currentTarget.value.length);
            onInput?.(event);
          }}
        />
      )}
    </Field>
  );
}

function Count({ id, left, limit }: { id: string; left: number; limit: number }) {
  const { t } = useTranslation('common');
  const near = left < Math.max(50, limit * 0.1);
  return (
    <p id={id} className={classes(styles.count, left < 0 && styles.over)} aria-live="polite">
      {!near
        ? ''
        : left < 0
          ? t('charactersOver', { count: -left })
          : t('charactersLeft', { count: left })}
    </p>
  );
}
