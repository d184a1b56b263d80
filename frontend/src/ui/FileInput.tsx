/** A file to choose or to drop: in the reader's language, where the browser's own speaks the device's. */
import { type ChangeEvent, type InputHTMLAttributes, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, type FieldText } from './Field';
import { Icon } from './Icon';
import styles from './inputs.module.css';

interface FileInputProps
  extends FieldText,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange'> {
  onFile: (file: File | null) => void;
}

export function FileInput({
  label,
  description,
  error,
  mark,
  hideLabel,
  id,
  onFile,
  ...rest
}: FileInputProps) {
  const { t } = useTranslation('common');
  const [name, setName] = useState<string | null>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0] ?? null;
    setName(file?.name ?? null);
    onFile(file);
  };
  return (
    <Field {...{ id, label, description, error, mark, hideLabel }}>
      {(wiring) => (
        <div className={styles.file}>
          <input {...rest} {...wiring} type="file" className={styles.fileInput} onChange={choose} />
          <span className={styles.fileButton} aria-hidden="true">
            <Icon name="upload" /> {t('file.choose')}
          </span>
          <span className={styles.fileName} aria-hidden="true">
            {name ?? t('file.none')}
          </span>
        </div>
      )}
    </Field>
  );
}
