/** A challenge's first picture at its head, the rest behind it, and a place to change them. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { AddFiles } from './AddFiles';
import { FileList } from './FileList';
import styles from './Files.module.css';
import { Gallery, PictureButton } from './Gallery';
import { PictureViewer } from './PictureViewer';
import { challengeFilesQuery, isPicture } from './queries';

interface ChallengeFilesProps {
  projectId: string;
  challengeId: string;
}

function useFilesOf(projectId: string, challengeId: string) {
  const { data, error } = useQuery(challengeFilesQuery(projectId));
  const own = data?.filter((file) => file.challenge_id === challengeId) ?? [];
  return {
    error,
    pictures: own.filter(isPicture),
    files: own.filter((file) => !isPicture(file)),
  };
}

export function ChallengePictures({ projectId, challengeId }: ChallengeFilesProps) {
  const { t } = useTranslation('files');
  const { pictures } = useFilesOf(projectId, challengeId);
  const [shown, setShown] = useState<number | null>(null);
  const [first, ...others] = pictures;
  if (!first) return null;
  return (
    <div className={styles.heads}>
      <PictureButton picture={first} large onPress={() => setShown(0)} />
      {others.length > 0 ? (
        <Button size="small" variant="quiet" className={styles.actions} onClick={() => setShown(1)}>
          {t('more', { count: others.length })}
        </Button>
      ) : null}
      <PictureViewer pictures={pictures} shown={shown} onShow={setShown} />
    </div>
  );
}

export function ChallengeFiles({ projectId, challengeId }: ChallengeFilesProps) {
  const { error, files } = useFilesOf(projectId, challengeId);
  if (error) return <ProblemAlert error={error} />;
  return <FileList projectId={projectId} files={files} mayChange={false} />;
}

/** Opens the place where a challenge's pictures and files are added, ordered and removed. */
export function ChangeChallengeFiles({
  projectId,
  challengeId,
  question,
}: ChallengeFilesProps & { question: string }) {
  const { t } = useTranslation('files');
  const { pictures, files } = useFilesOf(projectId, challengeId);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<Icon name="document" />}
        onClick={() => setOpen(true)}
      >
        {t('title')}
        <VisuallyHidden>: {question}</VisuallyHidden>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')} wide>
        <Stack>
          <p>{t('challengeLead')}</p>
          <Gallery projectId={projectId} pictures={pictures} mayChange />
          <FileList projectId={projectId} files={files} mayChange />
          <AddFiles projectId={projectId} holder={{ kind: 'challenge', id: challengeId }} />
        </Stack>
      </Dialog>
    </>
  );
}
