/** Four questions in plain words, how sure one is, and what would stop it. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Scale } from '@/ui/Scale';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { usePerspectiveOptions } from './perspectives';
import { type Assessment, type Perspective, type Scale as ScaleName, scales } from './queries';

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

/** Steps are kept as the words of radio buttons: '1' to '5', or 'none'. */
interface Values extends Record<ScaleName, string> {
  perspective: string;
  voiced_by: string;
  confidence: string;
  blocker: string;
  comment: string;
}

const steps = ['5', '4', '3', '2', '1', 'none'] as const;

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
  const form = useServerForm<Values, Assessment>({
    defaultValues: valuesOf(said ?? before),
    draft: `say.${ideaId}.${round}.${onBehalf ? 'behalf' : 'own'}`,
    send: (values, key) => {
      const opinion = {
        wanted: stepOf(values.wanted),
        fits_the_work: stepOf(values.fits_the_work),
        feasible: stepOf(values.feasible),
        worth_it: stepOf(values.worth_it),
        confidence: Number(values.confidence),
        blocker: values.blocker,
        comment: values.comment,
      };
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
  const answers = steps.map((step) => ({ value: step, label: t(`answer.${step}`) }));
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
      {scales.map((scale) => (
        <RadioGroup
          key={scale}
          label={t(`question.${scale}`)}
          options={answers}
          columns
          {...form.field(scale, {
            required: true,
            check: (_, values) =>
              scale === 'wanted' && scales.every((name) => values[name] === 'none')
                ? t('say.nothingSaid')
                : undefined,
          })}
        />
      ))}
      <Scale
        label={t('say.confidence')}
        ends={[t('say.confidenceEnds.low'), t('say.confidenceEnds.high')]}
        {...form.field('confidence', { required: true })}
      />
      <TextArea
        label={t('say.blocker')}
        description={said?.blocker_answer ? t('say.blockerChanged') : t('say.blockerHelp')}
        rows={3}
        {...form.field('blocker', { maxLength: 20_000 })}
      />
      <TextArea
        label={t('say.comment')}
        rows={3}
        {...form.field('comment', { maxLength: 20_000 })}
      />
    </Form>
  );
}

function valuesOf(said: Assessment | undefined): Values {
  const step = (value: number | null | undefined) =>
    value === undefined ? '' : value === null ? 'none' : String(value);
  return {
    perspective: '',
    voiced_by: '',
    wanted: step(said?.wanted),
    fits_the_work: step(said?.fits_the_work),
    feasible: step(said?.feasible),
    worth_it: step(said?.worth_it),
    confidence: said ? String(said.confidence) : '',
    blocker: said?.blocker ?? '',
    comment: said?.comment ?? '',
  };
}

function stepOf(value: string): number | null {
  return value === 'none' ? null : Number(value);
}
