/** Changing a project's title and description. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { may, type Project, projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';

export function EditProject({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const [open, setOpen] = useState(false);
  if (!may(project, 'projects:project:edit')) return null;
  return (
    <>
      <Button size="small" icon={<Icon name="edit" />} onClick={() => setOpen(true)}>
        {t('project.editSummary')}
      </Button>
      <Dialog wide open={open} onClose={() => setOpen(false)} title={t('project.editSummary')}>
        <EditForm project={project} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function EditForm({ project, onDone }: { project: Project; onDone: () => void }) {
  const { t } = useTranslation(['projects', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ title: string; summary: string }>({
    defaultValues: { title: project.title, summary: project.summary },
    send: (values) =>
      body(
        api.PATCH('/api/v1/projects/{project_id}', {
          params: { path: { project_id: project.id } },
          headers: ifMatch(project.version),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('project.summarySaved'));
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: projectKey(project.id) }),
        queryClient.invalidateQueries({ queryKey: ['projects', 'list'] }),
      ]);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <TextInput
        label={t('newProject.name')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
      <TextArea
        label={t('newProject.summary')}
        rows={8}
        limit={20000}
        {...form.field('summary', { required: true, maxLength: 20000 })}
      />
    </Form>
  );
}
