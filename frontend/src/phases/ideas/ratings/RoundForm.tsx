/** Opens a rating round. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { toLocal, toMoment } from '../ChallengeForm';
import type { Challenge } from '../queries';
import type { RatingRound } from './queries';

const DAYS_OPEN = 14;

interface Values {
  challenge_id: string;
  question: string;
  lowest: string;
  highest: string;
  ideas_each: number;
  closes_at: string;
}

interface RoundFormProps {
  projectId: string;
  challenges: readonly Challenge[];
  onDone: () => void;
}

export function RoundForm({ projectId, challenges, onDone }: RoundFormProps) {
  const { t } = useTranslation('ratings');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Values, RatingRound>({
    defaultValues: {
      challenge_id: challenges.find((each) => each.idea_count > 0)?.id ?? challenges[0]?.id ?? '',
      question: t('form.questionGiven'),
      lowest: t('form.lowestGiven'),
      highest: t('form.highestGiven'),
      ideas_each: 8,
      closes_at: inTwoWeeks(),
    },
    draft: `rating.${projectId}`,
    send: ({ closes_at, ...values }, key) =>
      body(
        api.POST('/api/v1/projects/{project_id}/rating-rounds', {
          params: { path: { project_id: projectId } },
          headers: idempotent(key),
          body: { ...values, closes_at: toMoment(closes_at) ?? '' },
        }),
      ),
    onSent: async () => {
      say(t('opened'));
      form.form.reset();
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('form.send')}>
      <Select
        label={t('form.challenge')}
        options={challenges.map(({ id, question }) => ({ value: id, label: question }))}
        {...form.field('challenge_id', { required: true })}
      />
      <TextInput
        label={t('form.question')}
        description={t('form.questionHelp')}
        {...form.field('question', { required: true, maxLength: 300 })}
      />
      <TextInput
        label={t('form.lowest')}
        width="medium"
        {...form.field('lowest', { required: true, maxLength: 80 })}
      />
      <TextInput
        label={t('form.highest')}
        width="medium"
        {...form.field('highest', { required: true, maxLength: 80 })}
      />
      <TextInput
        type="number"
        width="short"
        label={t('form.each')}
        description={t('form.eachHelp')}
        {...form.field('ideas_each', { required: true, number: 'whole', min: 3, max: 50 })}
      />
      <TextInput
        type="datetime-local"
        width="medium"
        label={t('form.closes')}
        {...form.field('closes_at', { required: true })}
      />
    </Form>
  );
}

/** Two weeks from now, at the end of the day. */
function inTwoWeeks(): string {
  const end = new Date();
  end.setDate(end.getDate() + DAYS_OPEN);
  end.setHours(22, 0, 0, 0);
  return toLocal(end.toISOString());
}
