/** Deciding: what, why, and against an unmet condition only with a written justification. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { ConditionList } from './conditions';
import { earlierThan, following } from './phases';
import type { Decision, DecisionKind, Gate } from './queries';

interface Values {
  kind: DecisionKind | '';
  to_phase: Gate['phase'] | '' | null;
  reason: string;
  justification: string | null;
}

const throughTheGate: readonly string[] = ['advance', 'implement'];

export function DecisionForm({ projectId, gate }: { projectId: string; gate: Gate }) {
  const { t } = useTranslation(['projects', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const [asking, setAsking] = useState<((sure: boolean) => void) | null>(null);
  const unmet = gate.conditions.filter((condition) => !condition.met).length;
  const form = useServerForm<Values, Decision>({
    defaultValues: { kind: '', to_phase: '', reason: '', justification: '' },
    draft: `decision.${projectId}.${gate.phase}`,
    confirm: async () => {
      const sure = await new Promise<boolean>((resolve) => setAsking(() => resolve));
      setAsking(null);
      return sure;
    },
    send: (values, key) =>
      body(
        api.POST('/api/v1/projects/{project_id}/decisions', {
          params: { path: { project_id: projectId } },
          headers: idempotent(key),
          body: {
            kind: values.kind as DecisionKind,
            reason: values.reason,
            justification: throughTheGate.includes(values.kind)
              ? values.justification || null
              : null,
            to_phase: values.kind === 'return' ? values.to_phase || null : null,
          },
        }),
      ),
    onSent: async () => {
      say(t('decision.made'));
      form.form.reset();
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: projectKey(projectId) }),
        queryClient.invalidateQueries({ queryKey: ['projects', 'list'] }),
      ]);
    },
  });
  const kind = form.form.watch('kind');
  const passes = throughTheGate.includes(kind);
  const binding = gate.conditions.filter((condition) => condition.binding && !condition.met);
  const stopped = passes && binding.length > 0;
  const needsJustification = passes && unmet > 0 && !stopped;
  const next = t(`phase.${following(gate.phase)}`, { ns: 'common' }).toLocaleLowerCase();
  return (
    <>
      <Form form={form} submitLabel={t('decision.submit')}>
        <RadioGroup
          label={t('decision.kind')}
          options={gate.possible_decisions.map((each) => ({
            value: each,
            label: t(`decision.kinds.${each}`, { next }),
            description: t(`decision.kindHelp.${each}`),
          }))}
          {...form.field('kind', {
            required: true,
            check: (chosen) =>
              binding.length > 0 && throughTheGate.includes(String(chosen))
                ? t('decision.bindingTitle')
                : undefined,
          })}
        />
        {stopped ? (
          <Alert tone="danger" title={t('decision.bindingTitle')}>
            <p>{t('decision.bindingText')}</p>
            <ConditionList conditions={binding} projectId={projectId} />
          </Alert>
        ) : null}
        {kind === 'return' ? (
          <Select
            label={t('decision.toPhase')}
            options={earlierThan(gate.phase).map((phase) => ({
              value: phase,
              label: t(`phase.${phase}`, { ns: 'common' }),
            }))}
            {...form.field('to_phase', { required: true })}
          />
        ) : null}
        <TextArea
          label={t('decision.reason')}
          description={t('decision.reasonHelp')}
          {...form.field('reason', { required: true, maxLength: 20000 })}
        />
        {needsJustification ? (
          <>
            <Alert tone="warning" title={t('decision.unmetTitle', { count: unmet })}>
              <p>{t('decision.unmetText')}</p>
            </Alert>
            <TextArea
              label={t('decision.justification')}
              {...form.field('justification', { required: true, nullable: true, maxLength: 20000 })}
            />
          </>
        ) : null}
      </Form>
      <Dialog
        open={asking !== null}
        onClose={() => asking?.(false)}
        title={t('decision.confirmTitle')}
        footer={
          <>
            <Button variant="primary" onClick={() => asking?.(true)}>
              {t('decision.confirmSubmit')}
            </Button>
            <Button onClick={() => asking?.(false)}>{t('cancel', { ns: 'common' })}</Button>
          </>
        }
      >
        <p>
          <strong>{kind ? t(`decision.kinds.${kind}`, { next }) : null}</strong>
        </p>
        <p>{t('decision.confirm')}</p>
      </Dialog>
    </>
  );
}
