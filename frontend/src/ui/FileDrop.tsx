/** Files to choose, to drop or to paste, several at once. What becomes of them is the owner's matter. */
import { type ReactNode, useEffect, useId, useState } from 'react';
import styles from './FileDrop.module.css';
import { Icon } from './Icon';

interface FileDropProps {
  label: string;
  /** What may be sent, and that one may also drop or paste. */
  hint: ReactNode;
  /** As the input wants it: `image/jpeg,.pdf`. A phone offers its camera for pictures. */
  accept: string;
  onFiles: (files: File[]) => void;
}

export function FileDrop({ label, hint, accept, onFiles }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onFiles]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the input does the same
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        id={id}
        type="file"
        multiple
        accept={accept}
        className={styles.input}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // So that the same file can be chosen again after it was taken out.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label htmlFor={id} className={styles.button}>
        <Icon name="upload" />
        {label}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
