/** What was left on a public page without a mail address: read it, take it in or refuse it. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, done } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { Facts } from '@/ui/Facts';
import { Form } from '@/ui/Form';
import { Row } from '@/ui/Layout';
import { LoadMore } from '@/ui/LoadMore';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { said } from '../fields/said';
import { usePerspective } from '../perspectives';
import { challengesQuery } from '../queries';
import styles from './PublicPage.module.css';
import { type PublicIdea, waitingQuery } from './queries';

export function WaitingPanel({ projectId }: { projectId: string }) {
  const { t } = useTranslation('ideas');
  const list = useInfiniteQuery(waitingQuery(projectId));
  const [refusing, setRefusing] = useState<PublicIdea | null>(null);
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  const waiting = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('waiting.title')} description={t('waiting.lead')} level={3} tone="tinted">
      <ul className={styles.waiting}>
        {waiting.map((idea) => (
          <WaitingIdea
            key={idea.id}
            projectId={projectId}
            idea={idea}
            onRefuse={() => setRefusing(idea)}
          />
        ))}
      </ul>
      <LoadMore
        shown={waiting.length}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <Dialog
        open={refusing !== null}
        onClose={() => setRefusing(null)}
        title={t('waiting.refuseTitle')}
      >
        {refusing ? (
          <RefusalForm projectId={projectId} idea={refusing} onDone={() => setRefusing(null)} />
        ) : null}
      </Dialog>
    </Panel>
  );
}

interface WaitingIdeaProps {
  projectId: string;
  idea: PublicIdea;
  onRefuse: () => void;
}

function WaitingIdea({ projectId, idea, onRefuse }: WaitingIdeaProps) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const perspective = usePerspective();
  const queryClient = useQueryClient();
  const say = useToast();
  const accept = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/public-ideas/{public_idea_id}/acceptance', {
          params: { path: { public_idea_id: idea.id } },
        }),
      ),
    onSuccess: () => say(t('waiting.accepted')),
    onSettled: () => queryClient.invalidateQueries({ queryKey: projectKey(projectId) }),
  });
  return (
    <Card as="li">
      <h4>{idea.title}</h4>
      {idea.text ? <p className={styles.waitingText}>{idea.text}</p> : null}
      <FieldAnswers projectId={projectId} idea={idea} />
      <p>
        {[perspective(idea.origin_perspective), idea.author, format.ago(idea.created_at)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Row>
        <Button
          size="small"
          busy={accept.isPending}
          aria-label={`${t('waiting.accept')}: ${idea.title}`}
          onClick={() => accept.mutate()}
        >
          {t('waiting.accept')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={`${t('waiting.refuse')}: ${idea.title}`}
          onClick={onRefuse}
        >
          {t('waiting.refuse')}
        </Button>
      </Row>
      {accept.error ? <ProblemAlert error={accept.error} /> : null}
    </Card>
  );
}

/** What it answers to the challenge's own fields, by their labels. */
function FieldAnswers({ projectId, idea }: { projectId: string; idea: PublicIdea }) {
  const format = useFormat();
  const { data: challenges } = useQuery(challengesQuery(projectId));
  const fields = challenges?.find(({ id }) => id === idea.challenge_id)?.fields ?? [];
  const facts = fields
    .map((field) => ({
      name: field.label,
      value: said(field, idea.field_values[field.key], format),
    }))
    .filter(({ value }) => value !== '');
  return facts.length > 0 ? <Facts columns facts={facts} /> : null;
}

interface RefusalFormProps {
  projectId: string;
  idea: PublicIdea;
  onDone: () => void;
}

function RefusalForm({ projectId, idea, onDone }: RefusalFormProps) {
  const { t } = useTranslation('ideas');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ reason: string }>({
    defaultValues: { reason: '' },
    send: (values) =>
      done(
        api.POST('/api/v1/public-ideas/{public_idea_id}/refusal', {
          params: { path: { public_idea_id: idea.id } },
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('waiting.refused'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('waiting.refuse')} submitVariant="danger">
      <p>{t('waiting.refuseText', { title: idea.title })}</p>
      <TextArea
        label={t('waiting.reason')}
        rows={3}
        {...form.field('reason', { required: true, maxLength: 1000 })}
      />
    </Form>
  );
}
