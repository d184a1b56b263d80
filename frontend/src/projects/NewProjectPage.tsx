/** A new project: a problem and its name. */
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { sessionQuery } from '@/api/session';
import { Alert } from '@/ui/Alert';
import { ButtonLink } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';

type Project = components['schemas']['ProjectRead'];

interface Values {
  municipality_id: string;
  title: string;
  summary: string;
}

export function NewProjectPage() {
  const { t } = useTranslation(['projects', 'common']);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const municipalities = Object.entries(session.permissions)
    .filter(([, held]) => held.includes('projects:project:create'))
    .map(([id]) => ({
      value: id,
      label: session.places.find((place) => place.municipality_id === id)?.municipality_name ?? id,
    }));
  return (
    <Stack gap="large">
      <PageHeader
        title={t('newProject.title')}
        lead={t('newProject.lead')}
        above={<Link to="/projects">{t('project.above')}</Link>}
      />
      {municipalities.length === 0 ? (
        <Alert tone="warning">{t('newProject.forbidden')}</Alert>
      ) : (
        <NewProjectForm municipalities={municipalities} />
      )}
    </Stack>
  );
}

function NewProjectForm({
  municipalities,
}: {
  municipalities: { value: string; label: string }[];
}) {
  const { t } = useTranslation(['projects', 'common']);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Values, Project>({
    defaultValues: { municipality_id: municipalities[0]?.value ?? '', title: '', summary: '' },
    draft: 'project.new',
    send: (values, key) =>
      body(api.POST('/api/v1/projects', { body: values, headers: idempotent(key) })),
    onSent: async (project) => {
      say(t('newProject.created'));
      await queryClient.invalidateQueries({ queryKey: ['projects', 'list'] });
      await navigate({ to: '/projects/$projectId', params: { projectId: project.id } });
    },
  });
  return (
    <Form
      form={form}
      submitLabel={t('newProject.submit')}
      secondary={
        <ButtonLink to="/projects" variant="quiet">
          {t('cancel', { ns: 'common' })}
        </ButtonLink>
      }
    >
      {municipalities.length > 1 ? (
        <Select
          label={t('newProject.municipality')}
          options={municipalities}
          empty={null}
          {...form.field('municipality_id', { required: true })}
        />
      ) : null}
      <TextInput
        label={t('newProject.name')}
        description={t('newProject.nameHelp')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
      <TextArea
        label={t('newProject.summary')}
        description={t('newProject.summaryHelp')}
        rows={6}
        limit={20000}
        {...form.field('summary', { required: true, maxLength: 20000 })}
      />
    </Form>
  );
}
