/** A challenge's fields as a form holds them, from and to how the API has them. */
import type { components } from '@/api/schema.gen';
import type { ChallengeField } from '../details/details';

type Schemas = components['schemas'];
export type FieldKind = Schemas['FieldKind'];
type FieldWrite = Schemas['ChallengeFieldWrite'];

export interface FieldDraft {
  /** None until the service has made one. */
  key: string | null;
  kind: FieldKind;
  label: string;
  help: string;
  required: boolean;
  unit: string;
  minimum: string;
  maximum: string;
  choices: { key: string | null; label: string }[];
}

export interface FieldsValues {
  fields: FieldDraft[];
}

export const kinds: readonly FieldKind[] = [
  'short_text',
  'long_text',
  'single_choice',
  'several_choices',
  'whole_number',
  'decimal_number',
];

export function isNumber(kind: FieldKind): boolean {
  return kind === 'whole_number' || kind === 'decimal_number';
}

export function isChoice(kind: FieldKind): boolean {
  return kind === 'single_choice' || kind === 'several_choices';
}

export function emptyField(): FieldDraft {
  return {
    key: null,
    kind: 'short_text',
    label: '',
    help: '',
    required: false,
    unit: '',
    minimum: '',
    maximum: '',
    choices: twoEmpty(),
  };
}

export function draftOf(field: ChallengeField): FieldDraft {
  const choices = field.choices
    .filter((choice) => !choice.retired)
    .map(({ key, label }) => ({ key, label }));
  return {
    ...field,
    minimum: field.minimum === null ? '' : String(field.minimum),
    maximum: field.maximum === null ? '' : String(field.maximum),
    choices: choices.length > 0 ? choices : twoEmpty(),
  };
}

/** Numbers have been read by the form's rules; what does not belong to the kind stays out. */
export function sentField(field: FieldDraft): FieldWrite {
  const { key, kind, label, help, required } = field;
  const number = isNumber(kind);
  return {
    key,
    kind,
    label,
    help,
    required,
    unit: number ? field.unit : '',
    minimum: number ? asNumber(field.minimum) : null,
    maximum: number ? asNumber(field.maximum) : null,
    choices: isChoice(kind) ? field.choices.map((choice) => ({ ...choice })) : [],
  };
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function twoEmpty(): FieldDraft['choices'] {
  return [
    { key: null, label: '' },
    { key: null, label: '' },
  ];
}
