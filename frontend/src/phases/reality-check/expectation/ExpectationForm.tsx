/** Stating what is expected: least, most likely and most, in points more than today, and why. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { type BottomLine, bottomLines, type Expected } from './queries';

interface ExpectationFormProps {
  projectId: string;
  ideaId: string;
  /** Null where another outcome is named. */
  expected: Expected | null;
  onDone: () => void;
}

interface Values {
  line: BottomLine | '';
  outcome: string;
  low: number | null;
  likely: number | null;
  high: number | null;
  reason: string;
}

const points = ['low', 'likely', 'high'] as const;

export function ExpectationForm({ projectId, ideaId, expected, onDone }: ExpectationFormProps) {
  const { t } = useTranslation(['expectation', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const standing = expected?.standing;
  const form = useServerForm<Values>({
    defaultValues: {
      line: expected?.line ?? '',
      outcome: expected?.outcome ?? '',
      low: standing?.low ?? null,
      likely: standing?.likely ?? null,
      high: standing?.high ?? null,
      reason: standing?.reason ?? '',
    },
    draft: `expectation.${ideaId}.${expected ? `${expected.line}.${expected.outcome}` : 'new'}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/expectations', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: {
            ...values,
            line: values.line as BottomLine,
            low: Number(values.low),
            likely: Number(values.likely),
            high: Number(values.high),
          },
        }),
      ),
    onSent: async () => {
      say(t('saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  const inOrder = (_: unknown, { low, likely, high }: Record<string, unknown>) =>
    Number(low) <= Number(likely) && Number(likely) <= Number(high) ? undefined : t('order');
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      {expected ? null : (
        <>
          <Select
            label={t('line')}
            options={bottomLines.map((line) => ({
              value: line,
              label: t(`bottomLine.${line}`, { ns: 'common' }),
            }))}
            {...form.field('line', { required: true })}
          />
          <TextInput
            label={t('outcome')}
            description={t('outcomeHelp')}
            {...form.field('outcome', { required: true, maxLength: 200 })}
          />
        </>
      )}
      <p>{t('scale')}</p>
      {points.map((name) => (
        <TextInput
          key={name}
          label={t(`points.${name}`)}
          description={name === 'likely' ? t('pointsHelp') : undefined}
          unit={t('unit')}
          width="short"
          {...form.field(name, {
            required: true,
            number: 'whole',
            min: -100,
            max: 100,
            check: name === 'likely' ? inOrder : undefined,
          })}
        />
      ))}
      <TextArea
        label={t('why')}
        description={t('whyHelp')}
        rows={2}
        {...form.field('reason', { required: true, maxLength: 1000 })}
      />
    </Form>
  );
}
