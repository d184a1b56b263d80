/** The pictures and files of an idea, and the way to add some. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '@/ui/Alert';
import { Stack } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { AddFiles } from './AddFiles';
import { FileList } from './FileList';
import { Gallery } from './Gallery';
import { keepFor, keptFor } from './leftOver';
import { ideaFilesQuery, isPicture } from './queries';
import type { ChosenFile } from './useUploads';

interface IdeaFilesProps {
  projectId: string;
  ideaId: string;
  mayChange: boolean;
}

export function IdeaFiles({ projectId, ideaId, mayChange }: IdeaFilesProps) {
  const { t } = useTranslation('files');
  const { data, error, refetch } = useQuery(ideaFilesQuery(projectId, ideaId));
  const [waiting, setWaiting] = useState(() => keptFor(ideaId));
  const [refused] = useState(() => new Set(waiting.filter(wasRefused).map(({ id }) => id)));
  const left = waiting.filter(({ id }) => refused.has(id)).length;
  const keep = useCallback(
    (files: readonly ChosenFile[]) => {
      keepFor(ideaId, files);
      setWaiting(files);
    },
    [ideaId],
  );
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data || (data.length === 0 && !mayChange)) return null;
  return (
    <Panel title={t('title')} level={3} description={mayChange ? t('lead') : undefined}>
      <Stack>
        {left > 0 ? (
          <Alert tone="warning" title={t('left.title', { count: left })}>
            <p>{t('left.text')}</p>
          </Alert>
        ) : null}
        <Gallery projectId={projectId} pictures={data.filter(isPicture)} mayChange={mayChange} />
        <FileList
          projectId={projectId}
          files={data.filter((file) => !isPicture(file))}
          mayChange={mayChange}
        />
        {mayChange ? (
          <AddFiles
            projectId={projectId}
            holder={{ kind: 'idea', id: ideaId }}
            initial={waiting}
            onWaiting={keep}
          />
        ) : null}
      </Stack>
    </Panel>
  );
}

function wasRefused({ error }: ChosenFile): boolean {
  return error !== null;
}
