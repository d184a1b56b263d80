/** Pictures side by side, each with its words below; pressed, one is shown large. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttachmentActions } from './AttachmentActions';
import styles from './Files.module.css';
import { PictureViewer } from './PictureViewer';
import { type Attachment, previewAddress } from './queries';

interface GalleryProps {
  projectId: string;
  pictures: readonly Attachment[];
  mayChange: boolean;
}

export function Gallery({ projectId, pictures, mayChange }: GalleryProps) {
  const { t } = useTranslation('files');
  const [shown, setShown] = useState<number | null>(null);
  if (pictures.length === 0) return null;
  return (
    <>
      <ul className={styles.gallery} aria-label={t('pictures')}>
        {pictures.map((picture, place) => (
          <li key={picture.id} className={styles.picture}>
            <PictureButton picture={picture} onPress={() => setShown(place)} />
            <p className={styles.caption}>{picture.description}</p>
            {mayChange ? (
              <AttachmentActions projectId={projectId} file={picture} first={place === 0} />
            ) : null}
          </li>
        ))}
      </ul>
      <PictureViewer pictures={pictures} shown={shown} onShow={setShown} />
    </>
  );
}

interface PictureButtonProps {
  picture: Attachment;
  large?: boolean;
  onPress: () => void;
}

export function PictureButton({ picture, large = false, onPress }: PictureButtonProps) {
  const { t } = useTranslation('files');
  return (
    <button
      type="button"
      className={large ? styles.head : styles.thumb}
      aria-label={t('enlarge', { description: picture.description })}
      onClick={onPress}
    >
      <img
        src={previewAddress(picture, large ? 960 : 320)}
        alt=""
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
        loading="lazy"
        decoding="async"
      />
    </button>
  );
}
