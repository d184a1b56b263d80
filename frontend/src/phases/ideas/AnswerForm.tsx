/** An answer to one idea or to many: what becomes of it, and why. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';
import { currentLanguage } from '@/i18n/i18n';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { AnswerPreview, isPersonal } from './answers/AnswerPreview';
import { BlockPicker } from './answers/BlockPicker';
import type { Language } from './answers/queries';
import { MergeTarget } from './MergeTarget';

type Answer = components['schemas']['IdeaAnswerCreate'];
type Kind = Answer['status'];

interface Values {
  status: Kind | '';
  answer: string;
  merged_into_id: string;
}

interface AnswerFormProps {
  projectId: string;
  /** The ideas that are answered: none of them can carry itself on. */
  ideaIds: readonly string[];
  /** What is said when it has been sent. */
  said: string;
  /** `language` is that of the text block, for places that are filled when many are answered. */
  send: (answer: Answer & { answer: string }, key: string, language: Language) => Promise<unknown>;
  onDone: () => void;
  /** Keeps the reason while it is written. */
  draft?: string;
  /** What is chosen to begin with. */
  start?: Partial<Pick<Values, 'status' | 'merged_into_id'>>;
}

const kinds = ['selected', 'parked', 'merged', 'declined'] as const;

export function AnswerForm({
  projectId,
  ideaIds,
  said,
  send,
  onDone,
  draft,
  start,
}: AnswerFormProps) {
  const { t } = useTranslation('ideas');
  const queryClient = useQueryClient();
  const [language, setLanguage] = useState<Language>(currentLanguage());
  const say = useToast();
  const form = useServerForm<Values>({
    defaultValues: { status: '', answer: '', merged_into_id: '', ...start },
    draft,
    send: (values, key) =>
      send(
        {
          status: values.status as Kind,
          answer: values.answer,
          merged_into_id: values.status === 'merged' ? values.merged_into_id : null,
        },
        key,
        language,
      ),
    onSent: async () => {
      say(said);
      form.form.reset();
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  const status = form.form.watch('status');
  const target = form.form.watch('merged_into_id');
  const text = form.form.watch('answer');
  const reasoned = status !== '' && status !== 'selected';
  const merging = form.field('merged_into_id', { required: status === 'merged' });
  return (
    <Form form={form} submitLabel={t('answer.send')} label={t('answer.give')}>
      <RadioGroup
        label={t('answer.status')}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`answer.kinds.${kind}`),
          description: t(`answer.kindHelp.${kind}`),
        }))}
        {...form.field('status', { required: true })}
      />
      {status === 'merged' ? (
        <MergeTarget
          projectId={projectId}
          except={ideaIds}
          chosen={target}
          error={merging.error}
          id={merging.id}
          onChoose={(id) => form.form.setValue('merged_into_id', id, { shouldValidate: true })}
        />
      ) : null}
      <BlockPicker
        projectId={projectId}
        ideaIds={ideaIds}
        onPick={(text, of) => {
          setLanguage(of);
          form.form.setValue('answer', text, { shouldDirty: true, shouldValidate: true });
        }}
      />
      <TextArea
        label={t(reasoned ? 'answer.reason' : 'answer.reasonOptional')}
        description={t('answer.reasonHelp')}
        limit={4000}
        {...form.field('answer', { required: reasoned, maxLength: 4000 })}
      />
      {ideaIds.length > 1 && isPersonal(text) ? (
        <AnswerPreview projectId={projectId} ideaIds={ideaIds} text={text} language={language} />
      ) : null}
    </Form>
  );
}
