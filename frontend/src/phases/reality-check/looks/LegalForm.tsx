/** Answering one legal question or all; what is unclear says who clears it, and by when. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { RadioGroup } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { type ServerForm, useServerForm } from '@/ui/useServerForm';
import styles from './looks.module.css';
import {
  type LegalQuestion,
  type LegalReply,
  type LegalReplyGiven,
  type Question,
  replies,
} from './queries';

interface LegalFormProps {
  projectId: string;
  ideaId: string;
  questions: readonly Question[];
  onDone: () => void;
}

interface Answered {
  reply: LegalReply | '';
  note: string;
  clearer: string;
  clear_by: string;
}

type Values = Record<LegalQuestion, Answered>;

export function LegalForm({ projectId, ideaId, questions, onDone }: LegalFormProps) {
  const { t } = useTranslation(['looks', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const names = questions.map((one) => one.question);
  const form = useServerForm<Values>({
    defaultValues: Object.fromEntries(
      questions.map((one) => [
        one.question,
        {
          reply: one.reply ?? '',
          note: one.note,
          clearer: one.clearer,
          clear_by: one.clear_by ?? '',
        },
      ]),
    ) as Values,
    draft: `legal.${ideaId}.${names.join('-')}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/legal-answers', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: { answers: names.flatMap((name) => answerOf(name, values[name])) },
        }),
      ),
    onSent: async () => {
      say(t('legal.saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      {names.map((name) => (
        <QuestionFields key={name} form={form} name={name} names={names} />
      ))}
    </Form>
  );
}

interface QuestionFieldsProps {
  form: ServerForm<Values>;
  name: LegalQuestion;
  names: readonly LegalQuestion[];
}

function QuestionFields({ form, name, names }: QuestionFieldsProps) {
  const { t } = useTranslation('looks');
  const unclear = form.form.watch(`${name}.reply`) === 'unclear';
  const missing = (value: unknown, values: Record<string, unknown>) => {
    if (value) return undefined;
    const given = values as Values;
    if (given[name].note.trim()) return t('legal.replyMissing');
    return names.some((other) => given[other].reply) ? undefined : t('legal.nothing');
  };
  return (
    <FieldGroup
      label={t(`questions.${name}.name`)}
      description={t(`questions.${name}.ask`)}
      hideLabel={names.length === 1}
    >
      <div className={styles.fields}>
        <RadioGroup
          label={t('legal.applies')}
          options={replies.map((reply) => ({ value: reply, label: t(`replies.${reply}`) }))}
          {...form.field(`${name}.reply`, { check: missing })}
        />
        {unclear ? (
          <>
            <TextInput
              label={t('legal.clearer')}
              {...form.field(`${name}.clearer`, { required: true, maxLength: 200 })}
            />
            <TextInput
              label={t('legal.clearBy')}
              type="date"
              width="medium"
              {...form.field(`${name}.clear_by`, { required: true })}
            />
          </>
        ) : null}
        <TextArea
          label={t('legal.note')}
          rows={2}
          {...form.field(`${name}.note`, { maxLength: 20_000 })}
        />
      </div>
    </FieldGroup>
  );
}

/** Only what is unclear has somebody who clears it. */
function answerOf(
  question: LegalQuestion,
  { reply, note, clearer, clear_by }: Answered,
): LegalReplyGiven[] {
  if (!reply) return [];
  return reply === 'unclear'
    ? [{ question, reply, note, clearer, clear_by }]
    : [{ question, reply, note, clearer: '', clear_by: null }];
}
