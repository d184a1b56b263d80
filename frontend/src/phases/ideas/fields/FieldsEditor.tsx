/** Edits what a challenge asks beside title and text: add, move, remove, ask again. */
import { useEffect, useRef, useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { FieldGroup } from '@/ui/Field';
import { Icon } from '@/ui/Icon';
import type { ServerForm } from '@/ui/useServerForm';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { emptyField, type FieldDraft, type FieldsValues } from './drafting';
import { FieldEditor } from './FieldEditor';
import styles from './Fields.module.css';

const MOST = 30;

interface FieldsEditorProps {
  form: ServerForm<FieldsValues>;
  /** What was asked before and has answers. */
  retired: readonly FieldDraft[];
}

export function FieldsEditor({ form, retired }: FieldsEditorProps) {
  const { t } = useTranslation('ideaDetails');
  const { fields, append, move, remove } = useFieldArray({
    control: form.form.control,
    name: 'fields',
  });
  const [gone, setGone] = useState<readonly FieldDraft[]>(retired);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  // The element that gets the focus once the list has been drawn anew.
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (!next.current) return;
    list.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  });
  const add = (field: FieldDraft) => {
    next.current = `li:nth-child(${fields.length + 1}) input`;
    append(field, { shouldFocus: false });
  };
  const shift = (from: number, by: -1 | 1) => {
    const to = from + by;
    const atEnd = by < 0 ? to === 0 : to === fields.length - 1;
    const way = by < 0 !== atEnd ? 'up' : 'down';
    next.current = `li:nth-child(${to + 1}) [data-move="${way}"]`;
    setSaid(t('fields.moved', { number: to + 1, count: fields.length }));
    move(from, to);
  };
  const drop = (place: number) => {
    const field = form.form.getValues(`fields.${place}`);
    if (field.key) setGone([...gone, field]);
    setSaid(t('fields.removed'));
    remove(place);
    adder.current?.focus();
  };
  const restore = (field: FieldDraft) => {
    setGone(gone.filter((other) => other !== field));
    add(field);
  };
  return (
    <FieldGroup label={t('fields.title')} description={t('fields.help')}>
      <ol ref={list} className={styles.fields}>
        {fields.map((field, place) => (
          <li key={field.id} className={styles.field}>
            <FieldEditor
              form={form}
              place={place}
              last={place === fields.length - 1}
              onMove={(by) => shift(place, by)}
              onRemove={() => drop(place)}
            />
          </li>
        ))}
      </ol>
      {fields.length < MOST ? (
        <Button
          ref={adder}
          size="small"
          icon={<Icon name="plus" />}
          onClick={() => add(emptyField())}
        >
          {t('fields.add')}
        </Button>
      ) : null}
      {gone.length > 0 ? (
        <div className={styles.gone}>
          <p className={styles.goneTitle}>{t('fields.retiredTitle')}</p>
          <p className={styles.about}>{t('fields.retiredHelp')}</p>
          <ul className={styles.goneList}>
            {gone.map((field) => (
              <li key={field.key}>
                <span>{field.label}</span>
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`${t('fields.restore')}: ${field.label}`}
                  onClick={() => restore(field)}
                >
                  {t('fields.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </FieldGroup>
  );
}
