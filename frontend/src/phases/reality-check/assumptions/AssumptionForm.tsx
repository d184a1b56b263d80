/** Writes down or changes an assumption, its test and what the test showed. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import type { components } from '@/api/schema.gen';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Form } from '@/ui/Form';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Scale } from '@/ui/Scale';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Assumption } from '../queries';

/** A card or group of a pre-mortem of which an assumption is made. */
export interface AssumptionOrigin {
  kind: 'card' | 'group';
  id: string;
  statement: string;
}

interface AssumptionFormProps {
  projectId: string;
  ideaId: string;
  assumption?: Assumption;
  origin?: AssumptionOrigin;
  onDone: () => void;
}

interface Values {
  statement: string;
  importance: number | null;
  evidence: number | null;
  test: string;
  kill_criterion: string;
  result: Assumption['result'];
  finding: string;
}

const results = ['open', 'being_tested', 'holds', 'fails'] as const;

export function AssumptionForm({
  projectId,
  ideaId,
  assumption,
  origin,
  onDone,
}: AssumptionFormProps) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const finish = async (words: string) => {
    say(words);
    await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    onDone();
  };
  const form = useServerForm<Values>({
    defaultValues: {
      statement: assumption?.statement ?? origin?.statement ?? '',
      importance: assumption?.importance ?? null,
      evidence: assumption?.evidence ?? null,
      test: assumption?.test ?? '',
      kill_criterion: assumption?.kill_criterion ?? '',
      result: assumption?.result ?? 'open',
      finding: assumption?.finding ?? '',
    },
    draft: `assumption.${assumption?.id ?? origin?.id ?? ideaId}`,
    send: (values, key) => {
      const sent = {
        ...values,
        importance: Number(values.importance),
        evidence: Number(values.evidence),
        finding: isKnown(values.result) ? values.finding : '',
      };
      if (assumption)
        return body(
          api.PATCH('/api/v1/assumptions/{assumption_id}', {
            params: { path: { assumption_id: assumption.id } },
            headers: ifMatch(assumption.version),
            body: sent,
          }),
        );
      return origin ? stateFrom(origin, sent, key) : stateOf(ideaId, sent, key);
    },
    onSent: () => finish(t('assumptions.saved')),
  });
  const removal = useMutation({
    mutationFn: (of: Assumption) =>
      done(
        api.DELETE('/api/v1/assumptions/{assumption_id}', {
          params: { path: { assumption_id: of.id } },
          headers: ifMatch(of.version),
        }),
      ),
    onSuccess: () => finish(t('assumptions.removed')),
  });
  const known = isKnown(form.form.watch('result'));
  return (
    <>
      <Form
        form={form}
        submitLabel={t('save', { ns: 'common' })}
        secondary={
          assumption ? (
            <ConfirmButton
              variant="quiet"
              busy={removal.isPending}
              title={t('assumptions.removeTitle')}
              question={t('assumptions.removeQuestion')}
              confirmLabel={t('remove', { ns: 'common' })}
              onConfirm={() => removal.mutate(assumption)}
            >
              {t('remove', { ns: 'common' })}
            </ConfirmButton>
          ) : null
        }
      >
        <TextArea
          label={t('assumptions.statement')}
          description={t('assumptions.statementHelp')}
          rows={2}
          limit={1000}
          {...form.field('statement', { required: true, maxLength: 1000 })}
        />
        <Scale
          label={t('assumptions.importance')}
          ends={[t('assumptions.importanceEnds.low'), t('assumptions.importanceEnds.high')]}
          {...form.field('importance', { required: true })}
        />
        <Scale
          label={t('assumptions.evidence')}
          ends={[t('assumptions.evidenceEnds.low'), t('assumptions.evidenceEnds.high')]}
          {...form.field('evidence', { required: true })}
        />
        <TextArea label={t('assumptions.test')} rows={2} {...form.field('test')} />
        <TextArea label={t('assumptions.kill')} rows={2} {...form.field('kill_criterion')} />
        <Select
          label={t('assumptions.state')}
          empty={null}
          width="medium"
          options={results.map((result) => ({
            value: result,
            label: t(`assumptions.results.${result}`),
          }))}
          {...form.field('result')}
        />
        {known ? (
          <TextArea
            label={t('assumptions.finding')}
            description={t('assumptions.findingHelp')}
            rows={3}
            {...form.field('finding', { required: true })}
          />
        ) : null}
      </Form>
      {removal.error ? <ProblemAlert error={removal.error} /> : null}
    </>
  );
}

function isKnown(result: Assumption['result']) {
  return result === 'holds' || result === 'fails';
}

type Stated = components['schemas']['AssumptionCreate'];

function stateOf(ideaId: string, sent: Stated, key: string) {
  return body(
    api.POST('/api/v1/ideas/{idea_id}/assumptions', {
      params: { path: { idea_id: ideaId } },
      headers: idempotent(key),
      body: sent,
    }),
  );
}

function stateFrom({ kind, id }: AssumptionOrigin, sent: Stated, key: string) {
  const headers = idempotent(key);
  return kind === 'card'
    ? body(
        api.POST('/api/v1/premortem-cards/{premortem_card_id}/assumption', {
          params: { path: { premortem_card_id: id } },
          headers,
          body: sent,
        }),
      )
    : body(
        api.POST('/api/v1/premortem-groups/{premortem_group_id}/assumption', {
          params: { path: { premortem_group_id: id } },
          headers,
          body: sent,
        }),
      );
}
