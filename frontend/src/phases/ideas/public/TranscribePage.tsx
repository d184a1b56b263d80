/** Ideas from paper, one after the other, with the hands on the keyboard. */
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { EmptyState } from '@/ui/EmptyState';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { answersIn, type FieldAnswers, sentAnswers } from '../details/details';
import { OwnFields } from '../fields/OwnFields';
import { usePerspectiveOptions } from '../perspectives';
import { type Challenge, challengesQuery, type Idea, type Perspective } from '../queries';
import styles from './PublicPage.module.css';

const route = getRouteApi('/signed-in/projects/$projectId/challenges/$challengeId/transcribe');

export function TranscribePage() {
  const { t } = useTranslation(['publicPage', 'ideas']);
  const { projectId, challengeId } = route.useParams();
  const { data: challenges } = useSuspenseQuery(challengesQuery(projectId));
  const challenge = challenges.find((one) => one.id === challengeId);
  const [entered, setEntered] = useState<readonly Idea[]>([]);
  const back = (
    <Link to="/projects/$projectId/ideas" params={{ projectId }}>
      {t('back', { ns: 'ideas' })}
    </Link>
  );
  if (!challenge?.open_to_me) return <EmptyState title={t('paper.gone')} action={back} />;
  return (
    <Stack gap="large">
      <PageHeader level={2} above={back} title={t('transcribe.title')} lead={challenge.question} />
      <TranscribeForm
        projectId={projectId}
        challenge={challenge}
        onEntered={(idea) => setEntered((former) => [idea, ...former])}
      />
      {entered.length > 0 ? (
        <Panel title={t('transcribe.entered', { count: entered.length })} level={3} tone="plain">
          <ol className={styles.entered} reversed>
            {entered.map((idea) => (
              <li key={idea.id}>
                <Link
                  to="/projects/$projectId/ideas/$ideaId"
                  params={{ projectId, ideaId: idea.id }}
                >
                  {idea.title}
                </Link>
                {idea.external_author ? ` · ${idea.external_author}` : null}
              </li>
            ))}
          </ol>
        </Panel>
      ) : null}
    </Stack>
  );
}

interface Values extends FieldAnswers {
  title: string;
  text: string;
  origin_perspective: Perspective;
  external_author: string;
}

interface TranscribeFormProps {
  projectId: string;
  challenge: Challenge;
  onEntered: (idea: Idea) => void;
}

function TranscribeForm({ projectId, challenge, onEntered }: TranscribeFormProps) {
  const { t } = useTranslation('publicPage');
  const queryClient = useQueryClient();
  const perspectives = usePerspectiveOptions();
  const form = useServerForm<Values, Idea>({
    defaultValues: { ...emptySheet(challenge), origin_perspective: 'citizen' },
    draft: `transcribe.${challenge.id}`,
    // The empty form is always there for the next sheet: leaving it is no mistake.
    mode: 'onSubmit',
    send: (values, key) =>
      body(
        api.POST('/api/v1/projects/{project_id}/ideas', {
          params: { path: { project_id: projectId } },
          headers: idempotent(key),
          body: {
            ...values,
            field_values: sentAnswers(values, challenge.fields),
            challenge_id: challenge.id,
            external_author: values.external_author || t('transcribe.unnamed'),
            source: 'paper',
          },
        }),
      ),
    onSent: async (idea, { origin_perspective }) => {
      // From whom they come stays: sheets of one meeting lie together.
      // In this order: a form that was reset knows its inputs only after it is drawn again.
      form.form.setFocus('title');
      form.form.reset({ ...emptySheet(challenge), origin_perspective });
      onEntered(idea);
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    },
  });
  useSendKey(form.submit);
  return (
    <Form form={form} label={t('transcribe.title')} submitLabel={t('transcribe.save')}>
      <p>{t('transcribe.keys')}</p>
      <TextInput label={t('title')} {...form.field('title', { required: true, maxLength: 200 })} />
      <TextArea
        label={t('text')}
        rows={5}
        limit={20000}
        {...form.field('text', { maxLength: 20000 })}
      />
      <OwnFields form={form} fields={challenge.fields} onBehalf />
      <Select
        label={t('transcribe.origin')}
        empty={null}
        options={perspectives}
        {...form.field('origin_perspective', { required: true })}
      />
      <TextInput
        label={t('transcribe.author')}
        description={t('transcribe.authorHelp')}
        {...form.field('external_author', { maxLength: 200 })}
      />
    </Form>
  );
}

function emptySheet(challenge: Challenge) {
  const field_values = answersIn(challenge.fields);
  return { title: '', text: '', field_values, external_author: '' };
}

/** Ctrl + Enter (⌘ + Enter) sends from any field. */
function useSendKey(send: () => void) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      send();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [send]);
}
