/** What surrounds every input: label, explanation, error, wired together for those who listen. */
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Field.module.css';

export interface FieldText {
  label: ReactNode;
  description?: ReactNode;
  /** The message that belongs to this field; absent while all is well. */
  error?: string;
  /** Shown as a word behind the label; mark the rarer of the two kinds in a form. */
  mark?: 'required' | 'optional';
  /** The label is said but not shown (a search box with a button). */
  hideLabel?: boolean;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

interface FieldProps extends FieldText {
  id?: string;
  below?: ReactNode;
  belowId?: string;
  children: (wiring: Wiring) => ReactNode;
}

export function Field({
  id,
  label,
  description,
  error,
  mark,
  hideLabel,
  below,
  belowId,
  children,
}: FieldProps) {
  const made = useId();
  const own = id ?? made;
  const describedBy =
    [description && `${own}-about`, error && `${own}-error`, belowId].filter(Boolean).join(' ') ||
    undefined;
  return (
    <div className={styles.field}>
      <div className={hideLabel ? 'ds-sr-only' : styles.heading}>
        <label htmlFor={own} className={styles.label}>
          {label}
          {mark ? <Mark kind={mark} /> : null}
        </label>
        {description ? (
          <div id={`${own}-about`} className={styles.description}>
            {description}
          </div>
        ) : null}
      </div>
      {children({
        id: own,
        'aria-describedby': describedBy,
        'aria-invalid': error ? true : undefined,
        'aria-required': mark === 'required' ? true : undefined,
      })}
      {below}
      {error ? <FieldError id={`${own}-error`}>{error}</FieldError> : null}
    </div>
  );
}

interface GroupProps extends FieldText {
  id?: string;
  children: ReactNode;
}

/** The same for several inputs that answer one question. */
export function FieldGroup({
  id,
  label,
  description,
  error,
  mark,
  hideLabel,
  children,
}: GroupProps) {
  const made = useId();
  const own = id ?? made;
  return (
    <fieldset
      id={own}
      tabIndex={-1}
      className={styles.group}
      aria-describedby={
        [description && `${own}-about`, error && `${own}-error`].filter(Boolean).join(' ') ||
        undefined
      }
    >
      <legend className={hideLabel ? 'ds-sr-only' : styles.label}>
        {label}
        {mark ? <Mark kind={mark} /> : null}
      </legend>
      {description ? (
        <div id={`${own}-about`} className={styles.description}>
          {description}
        </div>
      ) : null}
      {children}
      {error ? <FieldError id={`${own}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="ds-validation-message">
      {children}
    </p>
  );
}

function Mark({ kind }: { kind: 'required' | 'optional' }) {
  const { t } = useTranslation('common');
  return <span className={styles.mark}> ({t(kind)})</span>;
}
