/** Files that are downloaded: name, kind and size in words, and what they are about. */
import { useTranslation } from 'react-i18next';
import { Icon } from '@/ui/Icon';
import { Href } from '@/ui/Link';
import { AttachmentActions } from './AttachmentActions';
import styles from './Files.module.css';
import { type Attachment, contentAddress } from './queries';
import { useFileWords } from './words';

interface FileListProps {
  projectId: string;
  files: readonly Attachment[];
  mayChange: boolean;
}

export function FileList({ projectId, files, mayChange }: FileListProps) {
  const { t } = useTranslation('files');
  const { about } = useFileWords();
  if (files.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('files')}>
      {files.map((file, place) => (
        <li key={file.id} className={styles.file}>
          <Icon name="document" />
          <div className={styles.fileWords}>
            <p className={styles.name}>
              <Href href={contentAddress(file)} download={file.name}>
                {file.name}
              </Href>{' '}
              <span className={styles.about}>{about(file)}</span>
            </p>
            {file.description ? <p className={styles.caption}>{file.description}</p> : null}
          </div>
          {mayChange ? (
            <AttachmentActions projectId={projectId} file={file} first={place === 0} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
