/** Corrects what an idea says. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { type DetailValues, detailValues, sentDetails } from './details/details';
import { IdeaDetailFields } from './details/IdeaDetailFields';
import { useReadings } from './details/useReadings';
import { type Challenge, type Idea, ideaQuery, ideasKey } from './queries';

interface Values extends DetailValues {
  title: string;
  text: string;
}

interface EditIdeaProps {
  projectId: string;
  idea: Idea;
  challenge: Challenge | undefined;
  /** It is the reader's own; nobody else owes what the challenge asks. */
  own: boolean;
  onDone: () => void;
}

export function EditIdea({ projectId, idea, challenge, own, onDone }: EditIdeaProps) {
  const { t } = useTranslation(['ideas', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const fields = challenge?.fields ?? [];
  const form = useServerForm<Values, Idea>({
    defaultValues: { title: idea.title, text: idea.text, ...detailValues(fields, idea) },
    send: ({ title, text, ...details }) =>
      body(
        api.PATCH('/api/v1/ideas/{idea_id}', {
          params: { path: { idea_id: idea.id } },
          headers: ifMatch(idea.version),
          body: { title, text, ...sentDetails(details, fields) },
        }),
      ),
    reads: useReadings(fields),
    reread: async () => {
      const now = await queryClient.fetchQuery({ ...ideaQuery(projectId, idea.id), staleTime: 0 });
      return { title: now.title, text: now.text, ...detailValues(fields, now) };
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
      <IdeaDetailFields form={form} projectId={projectId} fields={fields} open onBehalf={!own} />
    </Form>
  );
}
