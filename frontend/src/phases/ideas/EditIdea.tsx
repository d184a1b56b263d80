/** Corrects an idea's title and text. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { type Idea, ideaQuery, ideasKey } from './queries';

interface EditIdeaProps {
  projectId: string;
  idea: Idea;
  onDone: () => void;
}

export function EditIdea({ projectId, idea, onDone }: EditIdeaProps) {
  const { t } = useTranslation(['ideas', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ title: string; text: string }, Idea>({
    defaultValues: { title: idea.title, text: idea.text },
    send: (values) =>
      body(
        api.PATCH('/api/v1/ideas/{idea_id}', {
          params: { path: { idea_id: idea.id } },
          headers: ifMatch(idea.version),
          body: values,
        }),
      ),
    reread: async () => {
      const now = await queryClient.fetchQuery({ ...ideaQuery(projectId, idea.id), staleTime: 0 });
      return { title: now.title, text: now.text };
    },
    onSent: async () => {
      say(t('idea.edited'));
      await queryClient.invalidateQueries({ queryKey: ideasKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <TextInput
        label={t('idea.editName')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
      <TextArea
        label={t('idea.editText')}
        rows={8}
        limit={20000}
        {...form.field('text', { maxLength: 20000 })}
      />
    </Form>
  );
}
