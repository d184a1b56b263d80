/** The recommendation on the evaluation's page, with the form to write the project's own. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Panel } from '@/ui/Panel';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Evaluation, Recommended } from './queries';
import { RecommendationWords } from './Recommendation';

const kinds: readonly Recommended[] = ['implement', 'extend_test', 'return', 'stop'];

interface PanelProps {
  evaluation: Evaluation;
  mayChoose: boolean;
}

export function RecommendationPanel({ evaluation, mayChoose }: PanelProps) {
  const { t } = useTranslation('evaluation');
  const [open, setOpen] = useState(false);
  const { chosen, version } = evaluation.recommendation;
  const label = t(chosen ? 'recommendation.change' : 'recommendation.choose');
  return (
    <Panel
      title={t('recommendation.title')}
      level={3}
      actions={
        mayChoose ? (
          <Button size="small" onClick={() => setOpen(true)}>
            {label}
          </Button>
        ) : undefined
      }
    >
      <RecommendationWords evaluation={evaluation} />
      <Dialog wide open={open} onClose={() => setOpen(false)} title={label}>
        <ChoiceForm key={version} evaluation={evaluation} onDone={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

function ChoiceForm({ evaluation, onDone }: { evaluation: Evaluation; onDone: () => void }) {
  const { t } = useTranslation('evaluation');
  const queryClient = useQueryClient();
  const say = useToast();
  const { rule, chosen, version } = evaluation.recommendation;
  const form = useServerForm<{ recommendation: Recommended; reason: string }>({
    defaultValues: {
      recommendation: chosen?.recommendation ?? rule.recommendation,
      reason: chosen?.reason ?? '',
    },
    draft: `recommendation.${evaluation.project_id}`,
    send: (values) =>
      body(
        api.PUT('/api/v1/projects/{project_id}/recommendation', {
          params: { path: { project_id: evaluation.project_id } },
          headers: ifMatch(version),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('recommendation.saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(evaluation.project_id) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('recommendation.save')}>
      <RadioGroup
        label={t('recommendation.what')}
        options={kinds.map((kind) => ({ value: kind, label: t(`recommendation.kind.${kind}`) }))}
        {...form.field('recommendation', { required: true })}
      />
      <TextArea
        label={t('recommendation.reason')}
        description={t('recommendation.reasonHelp')}
        {...form.field('reason', { required: true, maxLength: 20_000 })}
      />
    </Form>
  );
}
