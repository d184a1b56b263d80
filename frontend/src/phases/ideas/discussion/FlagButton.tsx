/** Asks those who lead to look at a comment or an idea, with a reason. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { ideasKey } from '../queries';
import { type FlagReason, flagReasons } from './queries';

interface FlagButtonProps {
  projectId: string;
  /** What is flagged: the comment, or else the idea itself. */
  ideaId: string;
  commentId?: string;
  /** What the button is about, for those who hear it; begins with what the button says. */
  label: string;
}

export function FlagButton({ label, ...about }: FlagButtonProps) {
  const { t } = useTranslation('discussion');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" aria-label={label} onClick={() => setOpen(true)}>
        {t(about.commentId ? 'flag.comment' : 'flag.idea')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('flag.title')} wide>
        <FlagForm {...about} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface Values {
  reason: FlagReason | '';
  words: string;
}

function FlagForm({
  projectId,
  ideaId,
  commentId,
  onDone,
}: Omit<FlagButtonProps, 'label'> & { onDone: () => void }) {
  const { t } = useTranslation('discussion');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Values>({
    defaultValues: { reason: '', words: '' },
    draft: `flag.${commentId ?? ideaId}`,
    send: ({ reason, words }, key) => {
      const flag = { reason: reason as FlagReason, words };
      const headers = idempotent(key);
      return commentId
        ? body(
            api.POST('/api/v1/comments/{comment_id}/flags', {
              params: { path: { comment_id: commentId } },
              headers,
              body: flag,
            }),
          )
        : body(
            api.POST('/api/v1/ideas/{idea_id}/flags', {
              params: { path: { idea_id: ideaId } },
              headers,
              body: flag,
            }),
          );
    },
    onSent: async () => {
      say(t('flag.sent'));
      form.form.reset();
      await queryClient.invalidateQueries({ queryKey: ideasKey(projectId) });
      onDone();
    },
  });
  return (
    <Stack>
      <p>{t('flag.lead')}</p>
      <Form form={form} submitLabel={t('flag.send')}>
        <RadioGroup
          label={t('flag.why')}
          options={flagReasons.map((value) => ({ value, label: t(`flag.reason.${value}`) }))}
          {...form.field('reason', { required: true })}
        />
        <TextArea
          label={t('flag.words')}
          description={t('flag.wordsHelp')}
          rows={3}
          limit={1000}
          {...form.field('words', {
            maxLength: 1000,
            check: (words, { reason }) =>
              reason === 'other' && !String(words).trim() ? t('flag.wordsNeeded') : undefined,
          })}
        />
      </Form>
    </Stack>
  );
}
