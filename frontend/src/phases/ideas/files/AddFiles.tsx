/** Attaches files to something that is there already: choose, describe, attach. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Stack } from '@/ui/Layout';
import { useToast } from '@/ui/Toast';
import { FilePicker, focusMissingWords } from './FilePicker';
import { filesKey, type Holder } from './queries';
import { type ChosenFile, useUploads } from './useUploads';

interface AddFilesProps {
  projectId: string;
  holder: Holder;
  initial?: readonly ChosenFile[];
  /** Told of all that waits, whenever that changes. */
  onWaiting?: (files: readonly ChosenFile[]) => void;
}

export function AddFiles({ projectId, holder, initial, onWaiting }: AddFilesProps) {
  const { t } = useTranslation('files');
  const queryClient = useQueryClient();
  const say = useToast();
  const uploads = useUploads(initial);
  const { chosen, sending } = uploads;
  useEffect(() => {
    if (!sending) onWaiting?.(chosen);
  }, [chosen, sending, onWaiting]);
  const send = async () => {
    if (!uploads.complete()) {
      focusMissingWords(chosen);
      return;
    }
    const { sent } = await uploads.send(holder);
    if (sent > 0) say(t('attached', { count: sent }));
    await queryClient.invalidateQueries({ queryKey: filesKey(projectId) });
  };
  return (
    <Stack>
      <FilePicker uploads={uploads} />
      {chosen.length > 0 ? (
        <div>
          <Button busy={sending} onClick={() => void send()}>
            {t('attach', { count: chosen.length })}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}
