/** Answering on a phone: one question a screen, large type, how far one has come. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, newKey } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button, ButtonLink } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Row, Stack } from '@/ui/Layout';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ProgressBar } from '@/ui/ProgressBar';
import { type Instrument, instrumentsQuery, participantQuery } from './queries';
import styles from './RespondPage.module.css';

const route = getRouteApi('/signed-in/projects/$projectId/test-setup/$studyId/respond');

type Item = Instrument['items'][number];

export function RespondPage() {
  const { t, i18n } = useTranslation(['testSetups', 'common']);
  const ids = route.useParams();
  const search = route.useSearch();
  const { data: participant } = useSuspenseQuery(participantQuery(ids, search.participant));
  const { data: instruments } = useSuspenseQuery(instrumentsQuery(ids));
  const instrument = instruments.find((each) => each.id === search.instrument);
  const back = (
    <ButtonLink
      to="/projects/$projectId/test-setup/$studyId"
      params={ids}
      search={{ view: 'completeness' }}
    >
      {t('respond.back')}
    </ButtonLink>
  );
  if (!instrument) {
    return <EmptyState icon="document" title={t('respond.noInstrument')} action={back} />;
  }
  const title = i18n.language === 'en' ? instrument.title_en : instrument.title_da;
  return (
    <Stack gap="large" className={styles.page}>
      <PageHeader
        level={2}
        title={title}
        lead={`${participant.code} · ${t(`moment.${search.moment}`, { number: search.number })}`}
      />
      <Questions
        key={`${participant.id}${instrument.id}${search.moment}${search.number}`}
        instrument={instrument}
        back={back}
      />
    </Stack>
  );
}

function Questions({ instrument, back }: { instrument: Instrument; back: React.ReactNode }) {
  const { t } = useTranslation('testSetups');
  const ids = route.useParams();
  const search = route.useSearch();
  const queryClient = useQueryClient();
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<Record<string, number>>({});
  // One id for these answers, however often they are sent.
  const clientId = useRef(newKey());
  const recordedAt = useRef('');
  const send = useMutation({
    mutationFn: () => {
      recordedAt.current ||= new Date().toISOString();
      return body(
        api.POST('/api/v1/studies/{study_id}/responses', {
          params: { path: { study_id: ids.studyId } },
          body: {
            client_id: clientId.current,
            participant_id: search.participant,
            instrument_id: instrument.id,
            moment: search.moment,
            number: search.number,
            recorded_at: recordedAt.current,
            answers,
          },
        }),
      );
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: projectKey(ids.projectId) }),
  });
  const total = instrument.items.length;
  const item = instrument.items[at];
  const change = () => {
    // Answers that were refused may be mended; mended answers are another sending.
    clientId.current = newKey();
    recordedAt.current = '';
    send.reset();
  };
  if (send.isSuccess) {
    return (
      <EmptyState icon="check" title={t('respond.thanks')} action={back}>
        {t('respond.stored')}
      </EmptyState>
    );
  }
  return (
    <Stack gap="large">
      <ProgressBar
        label={t('respond.progress')}
        done={Math.min(at, total)}
        total={total}
        reading={t('respond.reading', { at: Math.min(at + 1, total), total })}
      />
      {item ? (
        <Question
          key={item.code}
          item={item}
          value={answers[item.code]}
          onChoose={(value) => {
            change();
            setAnswers({ ...answers, [item.code]: value });
            setAt(at + 1);
          }}
        />
      ) : (
        <section className={styles.question}>
          <h3 className={styles.words}>{t('respond.ready')}</h3>
          <p>{t('respond.readyText')}</p>
          {send.error ? <ProblemAlert error={send.error} /> : null}
          <Button
            size="large"
            variant="primary"
            fullWidth
            busy={send.isPending}
            onClick={() => send.mutate()}
          >
            {t('respond.send')}
          </Button>
        </section>
      )}
      <Row>
        {at > 0 ? (
          <Button size="large" onClick={() => setAt(at - 1)}>
            {t('respond.previous')}
          </Button>
        ) : null}
        {back}
      </Row>
    </Stack>
  );
}

interface QuestionProps {
  item: Item;
  value: number | undefined;
  onChoose: (value: number) => void;
}

function Question({ item, value, onChoose }: QuestionProps) {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const low = english ? item.label_minimum_en : item.label_minimum_da;
  const high = english ? item.label_maximum_en : item.label_maximum_da;
  const steps = Array.from(
    { length: Math.min(item.maximum - item.minimum + 1, 101) },
    (_, step) => item.minimum + step,
  );
  return (
    <section className={styles.question}>
      <h3 ref={heading} tabIndex={-1} className={styles.words}>
        {english ? item.text_en : item.text_da}
      </h3>
      <ul className={steps.length > 7 ? styles.many : styles.few}>
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              className={styles.answer}
              aria-pressed={value === step}
              onClick={() => onChoose(step)}
            >
              <span className={styles.number}>{step}</span>
              {step === item.minimum ? <span>{low}</span> : null}
              {step === item.maximum ? <span>{high}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
