/** One's own invitation, answered with one press. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import { type Workshop, workshopsKey } from './queries';

const answers = ['coming', 'maybe', 'not_coming'] as const;

export function MyAnswer({ projectId, workshop }: { projectId: string; workshop: Workshop }) {
  const { t } = useTranslation('workshops');
  const queryClient = useQueryClient();
  const say = useToast();
  const change = useMutation({
    mutationFn: (answer: (typeof answers)[number]) =>
      body(
        api.PUT('/api/v1/workshops/{workshop_id}/my-answer', {
          params: { path: { workshop_id: workshop.id } },
          body: { answer },
        }),
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: workshopsKey(projectId) });
      say(t('mine.saved'));
    },
  });
  return (
    <Panel title={t('mine.title')} level={3} tone="tinted">
      <Row>
        {answers.map((answer) => (
          <Button
            key={answer}
            aria-pressed={workshop.my_answer === answer}
            icon={workshop.my_answer === answer ? <Icon name="check" /> : undefined}
            busy={change.isPending && change.variables === answer}
            onClick={() => change.mutate(answer)}
          >
            {t(`mine.${answer}`)}
          </Button>
        ))}
      </Row>
      {change.error ? <ProblemAlert error={change.error} /> : null}
    </Panel>
  );
}
