/** A form that speaks with the API: rules beside fields, problems beside fields, drafts, one key per sending. */
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type RegisterOptions,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { newKey } from '@/api/client';
import { type FieldProblem, isProblem, type Problem, placeErrors } from '@/api/problems';
import { dropDraft, keepDraft, readDraft } from './drafts';
import { mergeChanges } from './mergeChanges';

export interface Rules {
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  /** Sent as a number; an empty input is sent as null. */
  number?: 'whole' | 'any';
  /** An empty input is sent as null. */
  nullable?: boolean;
  /** Returns the message, or nothing when all is well. */
  check?: (value: unknown, values: Record<string, unknown>) => string | undefined;
}

export interface FormProps<Values extends FieldValues, Result> {
  defaultValues: DefaultValues<Values>;
  /** Sends it; throw the `Problem` that `body()` throws. `key` is for the `Idempotency-Key`. */
  send: (values: Values, key: string) => Promise<Result>;
  onSent?: (result: Result, values: Values) => void | Promise<void>;
  /** Asked when everything is filled in; false leaves the form as it is. */
  confirm?: (values: Values) => Promise<boolean>;
  /** Keeps what is written under this name until it is sent. Include the record's id. */
  draft?: string;
  /** When fields are judged first: as one leaves them, or not before everything is sent. */
  mode?: 'onTouched' | 'onSubmit';
  /** Reads the record as it stands now; when it was changed meanwhile, both changes are laid together. */
  reread?: () => Promise<Values>;
  /** How a value that somebody else wrote meanwhile reads, where it is no text of its own. */
  reads?: (name: string, value: unknown) => string | undefined;
  /** API field → form field, where the names differ. */
  rename?: Readonly<Record<string, string>>;
}

export interface ServerForm<Values extends FieldValues> {
  id: string;
  form: UseFormReturn<Values>;
  /** Spread onto an input of ours: `<TextInput label="…" {...form.field('title', { required: true })} />`. */
  field: (name: Path<Values>, rules?: Rules) => FieldWiring<Values>;
  submit: () => void;
  sending: boolean;
  /** A problem that belongs to the whole form. */
  problem: Problem | null;
  /** What somebody else wrote meanwhile where both changed the same; null when nobody did. */
  meanwhile: readonly { name: string; text: string }[] | null;
  /** Errors the server placed at fields this form does not show. */
  unplaced: readonly FieldProblem[];
  /** Field errors in the order of the form, for the summary. */
  errors: readonly { name: string; inputId: string; message: string }[];
  restored: boolean;
  discardDraft: () => void;
}

interface FieldWiring<Values extends FieldValues>
  extends ReturnType<UseFormReturn<Values>['register']> {
  id: string;
  error: string | undefined;
  mark: 'required' | undefined;
}

export function useServerForm<Values extends FieldValues, Result = unknown>({
  defaultValues,
  send,
  onSent,
  confirm,
  draft,
  mode = 'onTouched',
  reread,
  reads,
  rename,
}: FormProps<Values, Result>): ServerForm<Values> {
  const { t } = useTranslation('common');
  const id = useId();
  const kept = useRef<DefaultValues<Values> | undefined>(undefined);
  const [restored, setRestored] = useState(() => {
    kept.current = draft ? readDraft<DefaultValues<Values>>(draft) : undefined;
    return kept.current !== undefined;
  });
  const form = useForm<Values>({
    defaultValues,
    values: kept.current ? ({ ...defaultValues, ...kept.current } as Values) : undefined,
    mode,
  });
  const rules = useRef(new Map<string, Rules>());
  // With a draft the key survives a reload too: what may have arrived is not made twice.
  const keyName = draft ? `${draft}.key` : undefined;
  const key = useRef<string | undefined>(undefined);
  key.current ??= (keyName && readDraft<string>(keyName)) || newKey();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [unplaced, setUnplaced] = useState<readonly FieldProblem[]>([]);
  const [meanwhile, setMeanwhile] = useState<ServerForm<Values>['meanwhile']>(null);
  const { errors, isSubmitting } = form.formState;

  useEffect(() => {
    if (!draft) return;
    // What equals the beginning is no draft: a form that was sent and emptied leaves none behind.
    const beginning = JSON.stringify(form.formState.defaultValues);
    const watching = form.watch((values) => {
      if (JSON.stringify(values) === beginning) dropDraft(draft);
      else keepDraft(draft, values);
    });
    return () => watching.unsubscribe();
  }, [draft, form]);

  const field = (name: Path<Values>, own: Rules = {}): FieldWiring<Values> => {
    rules.current.set(name, own);
    const registered = form.register(name, validation(own, t) as RegisterOptions<Values>);
    return {
      ...registered,
      id: `${id}-${name}`,
      error: messageAt(errors, name),
      mark: own.required ? 'required' : undefined,
    };
  };

  const layTogether = async (theirs: Values) => {
    const { values, both } = mergeChanges(
      form.formState.defaultValues as Values,
      form.getValues(),
      theirs,
    );
    form.reset(theirs);
    for (const name of Object.keys(values) as Path<Values>[]) {
      form.setValue(name, values[name], { shouldDirty: true });
    }
    setMeanwhile(
      both.flatMap((name) => {
        const value = valueAt(theirs, name);
        const text = reads?.(name, value) ?? value;
        return typeof text === 'string' ? [{ name, text }] : [];
      }),
    );
  };

  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    setMeanwhile(null);
    setUnplaced([]);
    const ready = prepared(values, rules.current);
    if (confirm && !(await confirm(ready))) return;
    const sent = key.current ?? newKey();
    if (keyName) keepDraft(keyName, sent);
    const renewKey = () => {
      key.current = newKey();
      if (keyName) dropDraft(keyName);
    };
    try {
      const result = await send(ready, sent);
      renewKey();
      if (draft) dropDraft(draft);
      setRestored(false);
      await onSent?.(result, ready);
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.code === 'stale' && reread) {
        key.current = newKey();
        await layTogether(await reread());
        return;
      }
      // The same key with another body is refused, so what was refused may be mended and sent.
      if (error.status !== 0 && error.status < 500) renewKey();
      const rest = placeErrors(error, form.setError, [...rules.current.keys()], rename);
      setUnplaced(rest);
      if (rest.length > 0 || error.errors.length === 0) setProblem(error);
    }
  });

  const discardDraft = useCallback(() => {
    form.reset(defaultValues as Values);
    if (draft) dropDraft(draft);
    if (keyName) dropDraft(keyName);
    key.current = newKey();
    setRestored(false);
  }, [draft, keyName, form, defaultValues]);

  return {
    id,
    form,
    field,
    submit: () => void submit(),
    sending: isSubmitting,
    problem,
    meanwhile,
    unplaced,
    errors: [...rules.current.keys()].flatMap((name) => {
      const message = messageAt(errors, name);
      return message ? [{ name, inputId: `${id}-${name}`, message }] : [];
    }),
    restored,
    discardDraft,
  };
}

type Say = ReturnType<typeof useTranslation<'common'>>['t'];

function validation(rules: Rules, t: Say): RegisterOptions {
  return {
    validate: (value: unknown, values: Record<string, unknown>) => {
      const text = typeof value === 'string' ? value.trim() : value;
      const empty =
        text === '' || text === undefined || text === null || (Array.isArray(text) && !text.length);
      if (rules.required && (empty || text === false)) return t('form.required');
      if (!empty && rules.number) {
        const number = Number(String(text).replace(',', '.'));
        if (Number.isNaN(number)) return t('form.number');
        if (rules.number === 'whole' && !Number.isInteger(number)) return t('form.wholeNumber');
        if (rules.min !== undefined && number < rules.min)
          return t('form.atLeast', { min: rules.min });
        if (rules.max !== undefined && number > rules.max)
          return t('form.atMost', { max: rules.max });
      }
      if (
        rules.maxLength !== undefined &&
        typeof value === 'string' &&
        value.length > rules.maxLength
      ) {
        return t('form.tooLong', { count: rules.maxLength });
      }
      return rules.check?.(value, values) ?? true;
    },
  };
}

/** What is sent: numbers as numbers (a Danish comma is a comma), emptiness as null where it may be. */
function prepared<Values extends FieldValues>(values: Values, rules: Map<string, Rules>): Values {
  const copy = structuredClone(values);
  for (const [name, rule] of rules) {
    const path = name.split('.');
    const last = path.pop();
    let owner: unknown = copy;
    for (const part of path) owner = (owner as Record<string, unknown> | undefined)?.[part];
    if (!last || typeof owner !== 'object' || owner === null) continue;
    const record = owner as Record<string, unknown>;
    const value = record[last];
    if (rule.number && typeof value === 'string') {
      record[last] = value.trim() === '' ? null : Number(value.trim().replace(',', '.'));
    } else if (rule.nullable && (value === '' || value === undefined)) record[last] = null;
    else if (typeof value === 'string') record[last] = value.trim();
  }
  return copy;
}

function valueAt(from: unknown, name: string): unknown {
  let at = from;
  for (const part of name.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  return at;
}

function messageAt(errors: FieldErrors, name: string): string | undefined {
  const message = (valueAt(errors, name) as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : undefined;
}
