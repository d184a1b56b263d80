/** A chosen picture, small, so that one sees which of them one describes. Drawn here, sent nowhere. */
import { useEffect, useRef } from 'react';
import styles from './Files.module.css';

const SIDE = 192;

export function Thumbnail({ file }: { file: File }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const picture = await createImageBitmap(file);
      const target = canvas.current;
      if (target && !gone) {
        const scale = SIDE / Math.max(picture.width, picture.height);
        target.width = Math.max(1, picture.width * scale);
        target.height = Math.max(1, picture.height * scale);
        target.getContext('2d')?.drawImage(picture, 0, 0, target.width, target.height);
        target.hidden = false;
      }
      picture.close();
    };
    // A picture that the browser cannot read is refused by the service, in words.
    if ('createImageBitmap' in window) draw().catch(() => {});
    return () => {
      gone = true;
    };
  }, [file]);
  return <canvas ref={canvas} className={styles.thumbnail} hidden />;
}
