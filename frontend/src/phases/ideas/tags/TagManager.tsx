/** Renames a tag on all of the project's ideas, or puts it together with another. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { ideasKey } from '../queries';
import { normalised, tagsQuery } from './queries';

type Tag = components['schemas']['IdeaTagRead'];

export function TagManager({ projectId }: { projectId: string }) {
  const { t } = useTranslation('ideaDetails');
  const { data: tags } = useQuery(tagsQuery(projectId));
  const [open, setOpen] = useState(false);
  if (!tags?.length) return null;
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
        {t('tags.manage')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('tags.manage')}>
        <Renaming projectId={projectId} tags={tags} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface RenamingProps {
  projectId: string;
  tags: readonly Tag[];
  onDone: () => void;
}

function Renaming({ projectId, tags, onDone }: RenamingProps) {
  const { t } = useTranslation('ideaDetails');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ tag: string; renamed_to: string }, Tag>({
    defaultValues: { tag: '', renamed_to: '' },
    send: (values) =>
      body(
        api.POST('/api/v1/projects/{project_id}/idea-tags/renaming', {
          params: { path: { project_id: projectId } },
          body: values,
        }),
      ),
    onSent: async ({ tag, idea_count: count }) => {
      say(t('tags.renamed', { tag, count }));
      await queryClient.invalidateQueries({ queryKey: ideasKey(projectId) });
      onDone();
    },
  });
  const tag = form.form.watch('tag');
  const name = normalised(form.form.watch('renamed_to'));
  const joins = name !== '' && name !== tag && tags.some((other) => other.tag === name);
  return (
    <Form form={form} submitLabel={t('tags.rename')}>
      <p>{t('tags.manageHelp')}</p>
      <Select
        label={t('tags.which')}
        options={tags.map(({ tag: value, idea_count: count }) => ({
          value,
          label: t('tags.counted', { tag: value, count }),
        }))}
        {...form.field('tag', { required: true })}
      />
      <TextInput
        label={t('tags.renameTo')}
        autoComplete="off"
        {...form.field('renamed_to', { required: true, maxLength: 40 })}
      />
      {joins ? <Alert tone="info">{t('tags.joins', { tag: name })}</Alert> : null}
    </Form>
  );
}
