/** What an idea says beside title and text: how forms hold it, and how the API takes it. */
import type { components } from '@/api/schema.gen';
import type { BottomLine } from '@/ui/BottomLineMark';
import type { Idea } from '../queries';

type Schemas = components['schemas'];
export type ChallengeField = Schemas['ChallengeField'];
export type Effects = Schemas['ExpectedEffects'];
type FieldInput = string | string[];

interface EffectInput {
  /** '' nothing is said, 'unsure' the author cannot say, else the number from −2 to 2. */
  effect: string;
  why: string;
}

export interface FieldAnswers {
  field_values: Record<string, FieldInput>;
}

export interface DetailValues extends FieldAnswers {
  tags: string[];
  expected_effects: Record<BottomLine, EffectInput>;
  routine: string;
}

/** The fields that are asked now. */
export function asked(fields: readonly ChallengeField[]): ChallengeField[] {
  return fields.filter((field) => !field.retired);
}

/** What the fields of a form begin with: empty, or as they were answered. */
export function answersIn(
  fields: readonly ChallengeField[],
  answered?: Record<string, unknown>,
): FieldAnswers['field_values'] {
  return Object.fromEntries(
    asked(fields).map((field) => [field.key, inputOf(field, answered?.[field.key])]),
  );
}

/** The answers as the API takes them; those that the challenge does not ask for stay out. */
export function sentAnswers({ field_values }: FieldAnswers, fields: readonly ChallengeField[]) {
  return Object.fromEntries(
    asked(fields).map((field) => [field.key, sentValue(field, field_values[field.key])]),
  );
}

/** What a form begins with: empty, or as the idea is. */
export function detailValues(fields: readonly ChallengeField[], idea?: Idea): DetailValues {
  const said = (line: BottomLine): EffectInput => {
    const stated = idea?.expected_effects[line];
    if (!stated) return { effect: '', why: '' };
    return { effect: stated.effect === null ? 'unsure' : String(stated.effect), why: stated.why };
  };
  return {
    field_values: answersIn(fields, idea?.field_values),
    tags: idea?.tags ?? [],
    expected_effects: {
      citizen: said('citizen'),
      employee: said('employee'),
      organisation: said('organisation'),
    },
    routine: idea?.routine ?? '',
  };
}

/** As the API takes it. */
export function sentDetails(values: DetailValues, fields: readonly ChallengeField[]) {
  const said = ({ effect, why }: EffectInput) => {
    if (effect === '') return null;
    return { effect: effect === 'unsure' ? null : Number(effect), why: why.trim() };
  };
  const { citizen, employee, organisation } = values.expected_effects;
  return {
    field_values: sentAnswers(values, fields),
    tags: values.tags,
    expected_effects: {
      citizen: said(citizen),
      employee: said(employee),
      organisation: said(organisation),
    },
    routine: values.routine,
  };
}

function inputOf(field: ChallengeField, value: unknown): FieldInput {
  if (field.kind === 'several_choices') return Array.isArray(value) ? value : [];
  return value === undefined || value === null ? '' : String(value);
}

function sentValue(field: ChallengeField, value: unknown) {
  if (field.kind === 'several_choices') return Array.isArray(value) ? (value as string[]) : [];
  // A number field has been read as a number by the form's own rule.
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
