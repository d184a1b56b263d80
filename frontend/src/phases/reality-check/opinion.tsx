/** The four questions in plain words, how sure one is, and what would stop it: one's opinion. */
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '@/ui/Choice';
import { Scale } from '@/ui/Scale';
import { TextArea } from '@/ui/TextArea';
import type { useServerForm } from '@/ui/useServerForm';
import { type Assessment, type Scale as ScaleName, scales } from './queries';

/** Steps are kept as the words of radio buttons: '1' to '5', or 'none'. */
export interface Opinion extends Record<ScaleName, string> {
  /** Both only where one writes for others. */
  perspective: string;
  voiced_by: string;
  confidence: string;
  blocker: string;
  comment: string;
}

/** What the API gives of an opinion, wherever it stands. */
type Said = Pick<Assessment, ScaleName | 'confidence' | 'blocker' | 'comment'>;

const steps = ['5', '4', '3', '2', '1', 'none'] as const;

interface OpinionFieldsProps {
  field: ReturnType<typeof useServerForm<Opinion>>['field'];
  /** The blocker has its answer; another one needs another. */
  answered: boolean;
}

export function OpinionFields({ field, answered }: OpinionFieldsProps) {
  const { t } = useTranslation('realityCheck');
  const answers = steps.map((step) => ({ value: step, label: t(`answer.${step}`) }));
  return (
    <>
      {scales.map((scale) => (
        <RadioGroup
          key={scale}
          label={t(`question.${scale}`)}
          options={answers}
          columns
          {...field(scale, {
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
        {...field('confidence', { required: true })}
      />
      <TextArea
        label={t('say.blocker')}
        description={answered ? t('say.blockerChanged') : t('say.blockerHelp')}
        rows={3}
        {...field('blocker', { maxLength: 20_000 })}
      />
      <TextArea label={t('say.comment')} rows={3} {...field('comment', { maxLength: 20_000 })} />
    </>
  );
}

/** The opinion as the API takes it. */
export function opinionOf(values: Opinion) {
  return {
    wanted: stepOf(values.wanted),
    fits_the_work: stepOf(values.fits_the_work),
    feasible: stepOf(values.feasible),
    worth_it: stepOf(values.worth_it),
    confidence: Number(values.confidence),
    blocker: values.blocker,
    comment: values.comment,
  };
}

export function valuesOf(said: Said | null | undefined): Opinion {
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
