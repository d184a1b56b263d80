/** Draws a server form: kept draft, summary of what to put right, problem, the button that sends. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type FieldProblem, rowOf, sayFieldProblem } from '@/api/problems';
import { Alert } from './Alert';
import { Button } from './Button';
import styles from './Form.module.css';
import { Icon } from './Icon';
import { ProblemAlert } from './ProblemAlert';
import type { ServerForm } from './useServerForm';

interface FormProps<Values extends FieldValues> {
  form: ServerForm<Values>;
  submitLabel: string;
  /** Beside the sending button: a way out. */
  secondary?: ReactNode;
  /** Named where a page holds several forms. */
  label?: string;
  submitVariant?: 'primary' | 'secondary' | 'danger';
  children: ReactNode;
}

export function Form<Values extends FieldValues>({
  form,
  submitLabel,
  secondary,
  label,
  submitVariant = 'primary',
  children,
}: FormProps<Values>) {
  const { t } = useTranslation('common');
  return (
    <form
      noValidate
      aria-label={label}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        form.submit();
      }}
    >
      {form.restored ? (
        <p className={styles.draft} role="status">
          <Icon name="info" /> {t('draftKept')}{' '}
          <Button variant="quiet" size="small" onClick={form.discardDraft}>
            {t('draftDiscard')}
          </Button>
        </p>
      ) : null}
      <ErrorSummary form={form} />
      {form.meanwhile ? (
        <Alert tone="warning" role="alert" title={t('form.meanwhile')}>
          <p>{t(form.meanwhile.length > 0 ? 'form.meanwhileBoth' : 'form.meanwhileMerged')}</p>
          {form.meanwhile.map(({ name, text }) => (
            <blockquote key={name} className={styles.theirs}>
              {text}
            </blockquote>
          ))}
        </Alert>
      ) : null}
      {children}
      {form.problem ? (
        <ProblemAlert
          error={form.problem}
          onRetry={form.problem.status === 0 ? form.submit : undefined}
        />
      ) : null}
      {form.unplaced.length > 0 ? (
        <Alert tone="danger">
          <ul className={styles.list}>
            {form.unplaced.map((error) => (
              <li key={`${error.pointer}${error.code}`}>
                <Unplaced error={error} />
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" variant={submitVariant} busy={form.sending}>
          {submitLabel}
        </Button>
        {secondary}
      </div>
    </form>
  );
}

/** An error at no field of the form: in a file, it is found by its row and column. */
function Unplaced({ error }: { error: FieldProblem }) {
  const { t } = useTranslation('common');
  const at = rowOf(error);
  return (
    <>
      {at ? (
        <strong>
          {at.column
            ? t('form.cell', { row: at.row, column: at.column })
            : t('form.row', { row: at.row })}
        </strong>
      ) : null}
      {at ? ' ' : null}
      {sayFieldProblem(error)}
    </>
  );
}

/** Appears after a sending that did not go through, and takes the focus; each line leads to its field. */
function ErrorSummary<Values extends FieldValues>({ form }: { form: ServerForm<Values> }) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLElement>(null);
  const { submitCount } = form.form.formState;
  const shown = submitCount > 0 && form.errors.length > 1;
  const seen = useRef(0);
  useEffect(() => {
    if (shown && submitCount > seen.current && !form.sending) {
      seen.current = submitCount;
      box.current?.focus();
    }
  }, [shown, submitCount, form.sending]);
  if (!shown) return null;
  return (
    <section ref={box} tabIndex={-1} className={styles.summary} aria-label={t('problem.title')}>
      <p className={styles.title}>{t('form.errors', { count: form.errors.length })}</p>
      <ul className={styles.list}>
        {form.errors.map((error) => (
          <li key={error.name}>
            <a
              className="ds-link"
              href={`#${error.inputId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(error.inputId)?.focus();
              }}
            >
              {named(labelOf(error.inputId))} {error.message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The field's own words, as they stand on the page. */
function labelOf(inputId: string): string {
  const input = document.getElementById(inputId);
  const label =
    document.querySelector(`label[for="${CSS.escape(inputId)}"]`) ?? input?.querySelector('legend');
  return label?.firstChild?.textContent ?? '';
}

/** A question keeps its mark; a name gets a colon. */
function named(label: string): string {
  return /[?!.:]$/.test(label) ? label : `${label}:`;
}
