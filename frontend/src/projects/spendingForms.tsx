/** Recording hours or money, and correcting an entry. */
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { type Project, projectKey } from '@/api/projects';
import { sessionQuery } from '@/api/session';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { phases } from './phases';
import { membersQuery, type SpendingEntry } from './queries';

interface Values {
  kind: 'hours' | 'money';
  amount: number;
  organisation_id: string;
  phase: Project['phase'];
  spent_on: string;
  note: string;
}

export function RecordSpending({ project, onDone }: { project: Project; onDone: () => void }) {
  const { t } = useTranslation(['projects', 'common']);
  const finish = useFinish(project.id, t('spending.recorded'), onDone);
  const parties = useParties(project.id);
  const form = useServerForm<Values>({
    defaultValues: {
      kind: 'hours',
      organisation_id: parties[0]?.value ?? '',
      phase: project.phase,
      spent_on: today(),
      note: '',
    },
    draft: `spending.${project.id}`,
    send: ({ kind, amount, ...values }, key) =>
      body(
        api.POST('/api/v1/projects/{project_id}/spending', {
          params: { path: { project_id: project.id } },
          headers: idempotent(key),
          body: {
            ...values,
            kind,
            amount: inUnits(kind, amount),
            currency: kind === 'money' ? 'DKK' : null,
          },
        }),
      ),
    onSent: finish,
  });
  const kind = form.form.watch('kind');
  return (
    <Form form={form} submitLabel={t('spending.record')}>
      <RadioGroup
        columns
        label={t('spending.kind')}
        options={(['hours', 'money'] as const).map((each) => ({
          value: each,
          label: t(`spending.${each}`),
        }))}
        {...form.field('kind')}
      />
      <TextInput
        width="short"
        inputMode="decimal"
        label={t(kind === 'money' ? 'spending.amountMoney' : 'spending.amountHours')}
        description={kind === 'money' ? undefined : t('spending.amountHoursHelp')}
        {...form.field('amount', { required: true, number: 'any', min: 0.01 })}
      />
      <Select
        label={t('spending.organisation')}
        options={parties}
        {...form.field('organisation_id', { required: true })}
      />
      <Select
        label={t('spending.phase')}
        empty={null}
        options={phases.map((phase) => ({
          value: phase,
          label: t(`phase.${phase}`, { ns: 'common' }),
        }))}
        {...form.field('phase')}
      />
      <TextInput
        type="date"
        width="medium"
        label={t('spending.date')}
        {...form.field('spent_on', { required: true })}
      />
      <TextInput label={t('spending.note')} {...form.field('note', { maxLength: 2000 })} />
    </Form>
  );
}

interface CorrectSpendingProps {
  projectId: string;
  entry: SpendingEntry;
  onDone: () => void;
}

export function CorrectSpending({ projectId, entry, onDone }: CorrectSpendingProps) {
  const { t } = useTranslation(['projects', 'common']);
  const finish = useFinish(projectId, t('spending.corrected'), onDone);
  const per = entry.kind === 'money' ? 100 : 60;
  const form = useServerForm<Pick<Values, 'amount' | 'spent_on' | 'note'>>({
    defaultValues: { amount: entry.amount / per, spent_on: entry.spent_on, note: entry.note },
    send: ({ amount, ...values }) =>
      body(
        api.PATCH('/api/v1/spending/{spending_id}', {
          params: { path: { spending_id: entry.id } },
          headers: ifMatch(entry.version),
          body: { ...values, amount: inUnits(entry.kind, amount) },
        }),
      ),
    onSent: finish,
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <TextInput
        width="short"
        inputMode="decimal"
        label={t(entry.kind === 'money' ? 'spending.amountMoney' : 'spending.amountHours')}
        {...form.field('amount', { required: true, number: 'any', min: 0.01 })}
      />
      <TextInput
        type="date"
        width="medium"
        label={t('spending.date')}
        {...form.field('spent_on', { required: true })}
      />
      <TextInput label={t('spending.note')} {...form.field('note', { maxLength: 2000 })} />
    </Form>
  );
}

function useFinish(projectId: string, words: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const say = useToast();
  return async () => {
    say(words);
    await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    onDone();
  };
}

/** The municipality records for every party of the project; a partner for its own organisation. */
function useParties(projectId: string) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: members } = useQuery(membersQuery(projectId));
  const parties = new Map(
    session.places.map((place) => [place.organisation_id, place.organisation_name]),
  );
  if (session.places.some((place) => place.organisation_kind === 'municipality')) {
    for (const member of members ?? []) {
      parties.set(member.organisation_id, member.organisation_name);
    }
  }
  return [...parties].map(([value, label]) => ({ value, label }));
}

/** Hours are kept in minutes, kroner in øre. */
function inUnits(kind: 'hours' | 'money', amount: number): number {
  return Math.round(amount * (kind === 'money' ? 100 : 60));
}

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
