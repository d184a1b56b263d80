/** A figure: title, one sentence that reads it, the drawing, and the same numbers as a table one key away. */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { type Column, DataTable } from './DataTable';
import styles from './Figure.module.css';
import { Icon } from './Icon';

interface FigureProps<Row> {
  title: string;
  /** What the figure shows, as one sentence one could say aloud. */
  reading: string;
  /** The drawing: plain svg; its role and its name are given here. */
  children: ReactNode;
  table: {
    columns: readonly Column<Row>[];
    rows: readonly Row[];
    rowKey: (row: Row) => string;
    /** A few short columns: they stay a table where there is little room. */
    narrow?: boolean;
  };
  level?: 2 | 3 | 4;
  notes?: ReactNode;
  /** The drawing holds words to read or things to press: it is not one picture. */
  interactive?: boolean;
}

export function Figure<Row>({
  title,
  reading,
  children,
  table,
  level = 3,
  notes,
  interactive,
}: FigureProps<Row>) {
  const { t } = useTranslation('common');
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4';
  const onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).matches('input, textarea, select')) return;
    event.preventDefault();
    setAsTable((shown) => !shown);
  };
  return (
    <figure className={styles.figure} aria-labelledby={id} onKeyDown={onKey}>
      <figcaption className={styles.caption}>
        <div className={styles.words}>
          <Heading id={id} className={styles.title}>
            {title}
          </Heading>
          <p className={styles.reading}>{reading}</p>
        </div>
        <Button
          size="small"
          variant="quiet"
          aria-pressed={asTable}
          aria-keyshortcuts="t"
          title={t('figure.key')}
          icon={<Icon name={asTable ? 'figure' : 'table'} />}
          onClick={() => setAsTable((shown) => !shown)}
        >
          {t(asTable ? 'figure.asFigure' : 'figure.asTable')}
        </Button>
      </figcaption>
      {asTable ? (
        <DataTable caption={title} dense {...table} />
      ) : interactive ? (
        children
      ) : (
        <div role="img" aria-label={`${title}. ${reading}`} className={styles.drawing}>
          {children}
        </div>
      )}
      {notes ? <div className={styles.notes}>{notes}</div> : null}
    </figure>
  );
}
