/** A new idea: for oneself, or written down for somebody who is not here. */
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { may, type Project, projectKey, projectQuery } from '@/api/projects';
import { sessionQuery } from '@/api/session';
import { ButtonLink } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { type DetailValues, detailValues, sentDetails } from './details/details';
import { IdeaDetailFields } from './details/IdeaDetailFields';
import { FilePicker, focusMissingWords } from './files/FilePicker';
import { keepFor } from './files/leftOver';
import { useUploads } from './files/useUploads';
import { usePerspectiveOptions } from './perspectives';
import { type Challenge, challengesQuery, type Idea, type Perspective } from './queries';
import { WhileWriting } from './similar/WhileWriting';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/new');

export function NewIdeaPage() {
  const { t } = useTranslation('ideas');
  const { projectId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: challenges } = useSuspenseQuery(challengesQuery(projectId));
  const open = challenges.filter((challenge) => challenge.open_to_me);
  const back = (
    <Link to="/projects/$projectId/ideas" params={{ projectId }}>
      {t('back')}
    </Link>
  );
  return (
    <Stack gap="large">
      <PageHeader level={2} above={back} title={t('new.title')} lead={t('new.lead')} />
      {open.length > 0 && project.state === 'active' ? (
        <NewIdeaForm project={project} open={open} />
      ) : (
        <EmptyState
          title={t('new.closed')}
          action={
            <ButtonLink to="/projects/$projectId/ideas" params={{ projectId }}>
              {t('back')}
            </ButtonLink>
          }
        >
          {t('new.closedText')}
        </EmptyState>
      )}
    </Stack>
  );
}

interface Values extends DetailValues {
  challenge_id: string;
  title: string;
  text: string;
  origin_perspective: Perspective;
  external_author: string | null;
}

function NewIdeaForm({ project, open }: { project: Project; open: readonly Challenge[] }) {
  const { t } = useTranslation(['ideas', 'files']);
  const queryClient = useQueryClient();
  const say = useToast();
  const navigate = route.useNavigate();
  const { challenge: asked } = route.useSearch();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const perspectives = usePerspectiveOptions();
  // Partners speak for themselves; the municipality's own people also write down what others said.
  const internal = session.places.some(
    (place) => place.organisation_id === project.municipality_id,
  );
  const first = open.find((challenge) => challenge.id === asked) ?? open[0];
  const own = project.my_perspective ?? 'management';
  const uploads = useUploads();
  const fieldsOf = (id: string) => open.find((challenge) => challenge.id === id)?.fields ?? [];
  const form = useServerForm<Values, Idea>({
    defaultValues: {
      challenge_id: first?.id ?? '',
      title: '',
      text: '',
      origin_perspective: own,
      external_author: '',
      ...detailValues(open.flatMap((challenge) => challenge.fields)),
    },
    draft: `idea.${project.id}`,
    send: ({ field_values, tags, expected_effects, routine, ...values }, key) => {
      const said = { field_values, tags, expected_effects, routine };
      const sent = { ...values, ...sentDetails(said, fieldsOf(values.challenge_id)) };
      return body(
        api.POST('/api/v1/projects/{project_id}/ideas', {
          params: { path: { project_id: project.id } },
          headers: idempotent(key),
          body: internal ? sent : { ...sent, origin_perspective: null, external_author: null },
        }),
      );
    },
    confirm: async () => {
      const complete = uploads.complete();
      if (!complete) focusMissingWords(uploads.chosen);
      return complete;
    },
    onSent: async (idea) => {
      // The idea is safe by now; what cannot be attached waits on its page.
      if (attaches) {
        const { left } = await uploads.send({ kind: 'idea', id: idea.id });
        keepFor(idea.id, left);
      }
      say(t('new.sent'));
      await queryClient.invalidateQueries({ queryKey: projectKey(project.id) });
      await navigate({
        to: '/projects/$projectId/ideas/$ideaId',
        params: { projectId: project.id, ideaId: idea.id },
      });
    },
  });
  // Whoever writes an idea down for somebody else may not change it afterwards, unless they lead.
  const onBehalf = internal && Boolean(form.form.watch('external_author'));
  const attaches = !onBehalf || may(project, 'ideas:idea:answer');
  return (
    <Form form={form} submitLabel={t('new.send')}>
      <Select
        label={t('new.challenge')}
        empty={null}
        options={open.map(({ id, question }) => ({ value: id, label: question }))}
        {...form.field('challenge_id', { required: true })}
      />
      <TextInput
        label={t('new.name')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
      <TextArea
        label={t('new.text')}
        description={t('new.textHelp')}
        rows={7}
        limit={20000}
        {...form.field('text', { maxLength: 20000 })}
      />
      <WhileWriting
        projectId={project.id}
        title={form.form.watch('title')}
        text={form.form.watch('text')}
      />
      <FieldGroup
        label={t('newTitle', { ns: 'files' })}
        description={t('newLead', { ns: 'files' })}
      >
        {attaches ? <FilePicker uploads={uploads} /> : <p>{t('newOnBehalf', { ns: 'files' })}</p>}
      </FieldGroup>
      <IdeaDetailFields
        form={form}
        projectId={project.id}
        fields={fieldsOf(form.form.watch('challenge_id'))}
        onBehalf={onBehalf}
      />
      {internal ? (
        <>
          <Select
            label={t('new.origin')}
            description={t('new.originHelp')}
            empty={null}
            options={perspectives}
            {...form.field('origin_perspective', { required: true })}
          />
          <TextInput
            label={t('new.external')}
            description={t('new.externalHelp')}
            {...form.field('external_author', { nullable: true, maxLength: 200 })}
          />
        </>
      ) : null}
    </Form>
  );
}
