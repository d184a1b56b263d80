/** A text in which “@” offers the project's members: arrows choose, Enter takes, Escape leaves. */
import { type KeyboardEvent, type RefCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea, type TextAreaProps } from '@/ui/TextArea';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import styles from './Discussion.module.css';
import { type Named, offered, unfinished } from './mentions';

interface MentionAreaProps extends Omit<TextAreaProps, 'ref'> {
  members: readonly (Named & { about: string })[];
  onChosen: (userId: string) => void;
  ref?: RefCallback<HTMLTextAreaElement>;
}

export function MentionArea({ members, onChosen, ref, ...rest }: MentionAreaProps) {
  const { t } = useTranslation('discussion');
  const listId = useId();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const [asked, setAsked] = useState<{ start: number; query: string } | null>(null);
  const [at, setAt] = useState(0);
  const people = asked ? offered(members, asked.query) : [];
  const active = people[at];
  const open = active !== undefined;
  const look = () => {
    const { value = '', selectionStart = 0 } = area.current ?? {};
    setAsked(unfinished(value, selectionStart));
    setAt(0);
  };
  const take = ({ user_id, name }: Named) => {
    if (!asked || !area.current) return;
    area.current.setRangeText(`@${name} `, asked.start, area.current.selectionStart, 'end');
    // Told as if it had been typed, so that the form and the draft know of it.
    area.current.dispatchEvent(new Event('input', { bubbles: true }));
    area.current.focus();
    setAsked(null);
    onChosen(user_id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step) setAt((at + step + people.length) % people.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(active);
    else if (event.key === 'Escape') setAsked(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.mentioning}>
      <TextArea
        {...rest}
        ref={(element) => {
          area.current = element;
          ref?.(element);
        }}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${at}` : undefined}
        onInput={look}
        onClick={look}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          setAsked(null);
          rest.onBlur?.(event);
        }}
      />
      {open ? (
        <div
          id={listId}
          role="listbox"
          tabIndex={-1}
          aria-label={t('mention.label')}
          className={styles.people}
        >
          {people.map((person, place) => (
            <div
              key={person.user_id}
              id={`${listId}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              className={styles.person}
              // Before the text loses the focus, which closes the list.
              onPointerDown={(event) => {
                event.preventDefault();
                take(person);
              }}
            >
              <strong>{person.name}</strong> <span>{person.about}</span>
            </div>
          ))}
        </div>
      ) : null}
      <VisuallyHidden>
        <span role="status">{open ? t('mention.found', { count: people.length }) : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
