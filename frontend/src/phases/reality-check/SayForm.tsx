/** One's own form, or that of somebody for whom one writes: the opinion, sent or changed. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { type Opinion, OpinionFields, opinionOf, valuesOf } from './opinion';
import { usePerspectiveOptions } from './perspectives';
import type { Assessment, Perspective } from './queries';

interface SayFormProps {
  projectId: string;
  ideaId: string;
  /** One's own; absent where one records for others. */
  perspective?: Perspective;
  /** What was said before and is now changed. */
  said?: Assessment;
  /** What one said in an earlier round: filled in, and said anew. */
  before?: Assessment;
  /** The round that is spoken in; each has its own draft. */
  round: number;
  onDone: () => void;
}

export function SayForm({
  projectId,
  ideaId,
  perspective,
  said,
  before,
  round,
  onDone,
}: SayFormProps) {
  const { t } = useTranslation('realityCheck');
  const queryClient = useQueryClient();
  const say = useToast();
  const perspectives = usePerspectiveOptions();
  const onBehalf = perspective === undefined;
  const form = useServerForm<Opinion, Assessment>({
    defaultValues: valuesOf(said ?? before),
    draft: `say.${ideaId}.${round}.${onBehalf ? 'behalf' : 'own'}`,
    send: (values, key) => {
      const opinion = opinionOf(values);
      if (said) {
        return body(
          api.PATCH('/api/v1/assessments/{assessment_id}', {
            params: { path: { assessment_id: said.id } },
            headers: ifMatch(said.version),
            body: opinion,
          }),
        );
      }
      return body(
        api.POST('/api/v1/ideas/{idea_id}/assessments', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: {
            ...opinion,
            perspective: perspective ?? (values.perspective as Perspective),
            voiced_by: onBehalf ? values.voiced_by : null,
          },
        }),
      );
    },
    onSent: async () => {
      say(t('say.sent'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t(said ? 'say.save' : 'say.send')}>
      {onBehalf ? (
        <>
          <Select
            label={t('behalf.perspective')}
            options={perspectives}
            {...form.field('perspective', { required: true })}
          />
          <TextInput
            label={t('behalf.voicedBy')}
            description={t('behalf.voicedByHelp')}
            {...form.field('voiced_by', { required: true, maxLength: 200 })}
          />
        </>
      ) : null}
      <OpinionFields field={form.field} answered={Boolean(said?.blocker_answer)} />
    </Form>
  );
}
