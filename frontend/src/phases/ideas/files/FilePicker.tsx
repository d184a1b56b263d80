/** Files that are about to be attached: chosen, described, on their way, or refused with the reason. */
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { FieldError } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { Icon } from '@/ui/Icon';
import { ProgressBar } from '@/ui/ProgressBar';
import { TextInput } from '@/ui/TextInput';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import styles from './Files.module.css';
import { Thumbnail } from './Thumbnail';
import { type ChosenFile, isPictureFile, type Uploads } from './useUploads';
import { ACCEPT, useFileWords } from './words';

export function FilePicker({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation('files');
  return (
    <div className={styles.picker}>
      <FileDrop label={t('choose')} hint={t('hint')} accept={ACCEPT} onFiles={uploads.add} />
      {uploads.chosen.length > 0 ? (
        <ul className={styles.list} aria-label={t('chosen')}>
          {uploads.chosen.map((chosen) => (
            <Chosen key={chosen.id} chosen={chosen} uploads={uploads} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Chosen({ chosen, uploads }: { chosen: ChosenFile; uploads: Uploads }) {
  const { t } = useTranslation('files');
  const { size } = useFileWords();
  const { id, file, share, error } = chosen;
  const picture = isPictureFile(file);
  return (
    <li className={styles.chosen}>
      <div className={styles.line}>
        {picture ? <Thumbnail file={file} /> : null}
        <p className={styles.name}>
          {file.name} <span className={styles.about}>{size(file.size)}</span>
        </p>
        {share === null ? (
          <Button
            size="small"
            variant="quiet"
            icon={<Icon name="close" />}
            onClick={() => uploads.drop(id)}
          >
            {t('takeOut')}
            <VisuallyHidden>: {file.name}</VisuallyHidden>
          </Button>
        ) : null}
      </div>
      {share === null ? (
        <TextInput
          id={`words-${id}`}
          label={
            <>
              {t(picture ? 'words.picture' : 'words.file')}
              <VisuallyHidden> ({file.name})</VisuallyHidden>
            </>
          }
          description={picture ? t('words.pictureHelp') : undefined}
          mark={picture ? 'required' : 'optional'}
          maxLength={500}
          value={chosen.description}
          error={chosen.wordsMissing ? t('words.missing') : undefined}
          onChange={(event) => uploads.describe(id, event.currentTarget.value)}
          // Enter would send the form around it before all has been said.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      ) : (
        <ProgressBar
          label={t('sending')}
          done={share}
          total={1}
          reading={share < 1 ? t('sent', { share: Math.floor(share * 100) }) : t('checking')}
        />
      )}
      {error ? (
        <div role="alert">
          <FieldError>{error}</FieldError>
        </div>
      ) : null}
    </li>
  );
}

/** Brings the first picture without words to the reader, who was told that it needs some. */
export function focusMissingWords(chosen: readonly ChosenFile[]): void {
  const missing = chosen.find(
    ({ file, description }) => isPictureFile(file) && description.trim() === '',
  );
  if (missing) document.getElementById(`words-${missing.id}`)?.focus();
}
