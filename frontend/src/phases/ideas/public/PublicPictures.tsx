/** The pictures of a public challenge, each with what it shows in words. */
import styles from './PublicPage.module.css';
import type { PublicChallenge } from './queries';

export function PublicPictures({ challenge }: { challenge: PublicChallenge }) {
  if (challenge.pictures.length === 0) return null;
  return (
    <div className={styles.pictures}>
      {challenge.pictures.map(({ id, description, width, height }) => (
        <figure key={id} className={styles.picture}>
          <img
            src={`/api/v1/public/challenges/${challenge.id}/pictures/${id}`}
            alt={description}
            width={width}
            height={height}
          />
          {/* The same words once for those who look and once for those who listen. */}
          <figcaption aria-hidden="true">{description}</figcaption>
        </figure>
      ))}
    </div>
  );
}
