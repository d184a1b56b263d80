/** Tags in a form: written one after the other, with the project's own as suggestions. */
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { TextInput } from '@/ui/TextInput';
import type { ServerForm } from '@/ui/useServerForm';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import type { DetailValues } from '../details/details';
import { normalised, tagsQuery } from './queries';
import styles from './Tags.module.css';

const MOST = 10;
const LONGEST = 40;

interface TagsInputProps {
  form: ServerForm<DetailValues>;
  projectId: string;
}

export function TagsInput({ form, projectId }: TagsInputProps) {
  const { t } = useTranslation('ideaDetails');
  const { data: known } = useQuery(tagsQuery(projectId));
  const [word, setWord] = useState('');
  const [said, setSaid] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const listId = useId();
  const wiring = form.field('tags');
  const tags = form.form.watch('tags');
  const full = tags.length >= MOST;
  const put = (next: string[]) =>
    form.form.setValue('tags', next, { shouldDirty: true, shouldValidate: true });
  const add = () => {
    const tag = normalised(word);
    if (!tag || tag.length > LONGEST) return;
    setWord('');
    if (tags.includes(tag)) return;
    put([...tags, tag]);
    setSaid(t('tags.added', { tag }));
  };
  const remove = (tag: string) => {
    put(tags.filter((other) => other !== tag));
    setSaid(t('tags.removed', { tag }));
    box.current?.focus();
  };
  const tooLong = normalised(word).length > LONGEST ? t('tags.tooLong') : undefined;
  return (
    <div className={styles.input}>
      <div className={styles.row}>
        <div className={styles.box}>
          <TextInput
            ref={box}
            id={wiring.id}
            label={t('tags.label')}
            description={full ? t('tags.full') : t('tags.help')}
            error={tooLong ?? wiring.error}
            list={listId}
            value={word}
            autoComplete="off"
            readOnly={full}
            enterKeyHint="done"
            onChange={(event) => setWord(event.currentTarget.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ',') return;
              if (event.key === 'Enter' && !word.trim()) return;
              event.preventDefault();
              add();
            }}
          />
        </div>
        <Button onClick={add}>{t('tags.add')}</Button>
      </div>
      <datalist id={listId}>
        {(known ?? [])
          .filter(({ tag }) => !tags.includes(tag))
          .map(({ tag }) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      {tags.length > 0 ? (
        <ul className={styles.tags} aria-label={t('tags.list')}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className={styles.chosen}
                aria-label={t('tags.remove', { tag })}
                onClick={() => remove(tag)}
              >
                {tag} <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}
