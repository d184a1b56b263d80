/** While cards are written: the question, the time, one's own cards, and how many there are in all. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Form } from '@/ui/Form';
import { Row } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextArea } from '@/ui/TextArea';
import { useServerForm } from '@/ui/useServerForm';
import { Countdown } from './Countdown';
import type { Ids } from './OpenForm';
import styles from './premortem.module.css';
import { cardsQuery, type Premortem, type PremortemCard } from './queries';
import { useEnterState } from './useEnterState';

interface WritingViewProps {
  ids: Ids;
  session: Premortem;
  mayLead: boolean;
  mayWrite: boolean;
}

const MORE_MINUTES = 5;

export function WritingView({ ids, session, mayLead, mayWrite }: WritingViewProps) {
  const { t } = useTranslation('premortem');
  const cards = useQuery(cardsQuery(ids.projectId, ids.ideaId, session));
  return (
    <Panel
      level={3}
      title={session.question}
      description={t('unseen')}
      actions={session.ends_at ? <Countdown until={session.ends_at} /> : null}
    >
      {mayWrite ? <WriteForm ids={ids} session={session} /> : <p>{t('mayNot')}</p>}
      {cards.error ? <ProblemAlert error={cards.error} /> : null}
      {cards.data?.length ? (
        <section aria-labelledby="my-cards">
          <h4 id="my-cards">{t('mine', { count: cards.data.length })}</h4>
          <ul className={styles.cards}>
            {cards.data.map((card) => (
              <OwnCard key={card.id} ids={ids} card={card} />
            ))}
          </ul>
        </section>
      ) : null}
      <p className={styles.quiet}>{t('inAll', { count: session.cards })}</p>
      {mayLead ? <Leading ids={ids} session={session} /> : null}
    </Panel>
  );
}

function WriteForm({ ids, session }: { ids: Ids; session: Premortem }) {
  const { t } = useTranslation('premortem');
  const queryClient = useQueryClient();
  const form = useServerForm<{ text: string }>({
    defaultValues: { text: '' },
    draft: `premortem.${session.id}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/premortems/{premortem_id}/premortem-cards', {
          params: { path: { premortem_id: session.id } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: async () => {
      form.form.reset({ text: '' });
      document.getElementById(form.field('text').id)?.focus();
      await queryClient.invalidateQueries({ queryKey: projectKey(ids.projectId) });
    },
  });
  return (
    <Form form={form} submitLabel={t('addCard')}>
      <TextArea
        label={t('card')}
        description={t('cardHelp')}
        rows={2}
        limit={1000}
        {...form.field('text', { required: true, maxLength: 1000 })}
      />
    </Form>
  );
}

function OwnCard({ ids, card }: { ids: Ids; card: PremortemCard }) {
  const { t } = useTranslation(['premortem', 'common']);
  const queryClient = useQueryClient();
  const removal = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/premortem-cards/{premortem_card_id}', {
          params: { path: { premortem_card_id: card.id } },
          headers: ifMatch(card.version),
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: projectKey(ids.projectId) }),
  });
  return (
    <li className={styles.card}>
      <span className={styles.text}>{card.text}</span>
      <Button
        size="small"
        variant="quiet"
        busy={removal.isPending}
        aria-label={t('takeBackNamed', { text: card.text })}
        onClick={() => removal.mutate()}
      >
        {t('takeBack')}
      </Button>
      {removal.error ? <ProblemAlert error={removal.error} /> : null}
    </li>
  );
}

function Leading({ ids, session }: { ids: Ids; session: Premortem }) {
  const { t } = useTranslation('premortem');
  const queryClient = useQueryClient();
  const enter = useEnterState(ids, session);
  const more = useMutation({
    mutationFn: () =>
      body(
        api.PATCH('/api/v1/premortems/{premortem_id}', {
          params: { path: { premortem_id: session.id } },
          headers: ifMatch(session.version),
          body: { minutes: MORE_MINUTES },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: projectKey(ids.projectId) }),
  });
  return (
    <div className={styles.leading}>
      <Row>
        <ConfirmButton
          busy={enter.isPending}
          title={t('turnOver')}
          question={t('turnOverQuestion')}
          confirmLabel={t('turnOver')}
          onConfirm={() => enter.mutate('sorting')}
        >
          {t('turnOver')}
        </ConfirmButton>
        <Button busy={more.isPending} variant="quiet" onClick={() => more.mutate()}>
          {t('moreTime', { count: MORE_MINUTES })}
        </Button>
        <ConfirmButton
          variant="quiet"
          title={t('cancel')}
          question={t('cancelQuestion')}
          confirmLabel={t('cancel')}
          onConfirm={() => enter.mutate('closed')}
        >
          {t('cancel')}
        </ConfirmButton>
      </Row>
      {enter.error ? <ProblemAlert error={enter.error} /> : null}
      {more.error ? <ProblemAlert error={more.error} /> : null}
    </div>
  );
}
