/** One picture large, with its words; arrow keys and buttons lead to the others. */
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonHref } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import styles from './Files.module.css';
import { type Attachment, contentAddress, previewAddress } from './queries';

interface PictureViewerProps {
  pictures: readonly Attachment[];
  /** The place of the picture that is shown; null: none is. */
  shown: number | null;
  onShow: (place: number | null) => void;
}

export function PictureViewer({ pictures, shown, onShow }: PictureViewerProps) {
  const { t } = useTranslation('files');
  const last = useRef<number>(0);
  if (shown !== null) last.current = shown;
  const place = Math.min(last.current, pictures.length - 1);
  const picture = pictures[place];
  if (!picture) return null;
  const step = (by: number) => onShow((place + by + pictures.length) % pictures.length);
  const steer = (event: KeyboardEvent) => {
    if (pictures.length < 2) return;
    if (event.key === 'ArrowRight') step(1);
    if (event.key === 'ArrowLeft') step(-1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a short cut; the buttons do the same
    <div className={styles.keys} onKeyDown={steer}>
      <Dialog
        open={shown !== null}
        onClose={() => onShow(null)}
        title={
          pictures.length > 1
            ? t('viewer.place', { place: place + 1, total: pictures.length })
            : t('viewer.title')
        }
        wide
        footer={
          <>
            {pictures.length > 1 ? (
              <>
                <Button icon={<Icon name="back" />} onClick={() => step(-1)}>
                  {t('viewer.previous')}
                </Button>
                <Button icon={<Icon name="arrow" />} onClick={() => step(1)}>
                  {t('viewer.next')}
                </Button>
              </>
            ) : null}
            <ButtonHref
              variant="quiet"
              icon={<Icon name="download" />}
              href={contentAddress(picture)}
              download={picture.name}
            >
              {t('viewer.download')}
            </ButtonHref>
          </>
        }
      >
        <figure className={styles.viewer}>
          <img
            key={picture.id}
            src={previewAddress(picture, 960)}
            srcSet={`${previewAddress(picture, 960)} 1x, ${contentAddress(picture)} 2x`}
            alt={picture.description ?? ''}
            width={picture.width ?? undefined}
            height={picture.height ?? undefined}
          />
          {/* The picture's own words already say it to those who listen. */}
          <figcaption aria-hidden="true">{picture.description}</figcaption>
        </figure>
      </Dialog>
    </div>
  );
}
