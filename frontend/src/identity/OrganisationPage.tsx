/** One organisation: its name, its units, and its people with their roles. */
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { sessionQuery } from '@/api/session';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import {
  mayAdminister,
  municipalityName,
  ORGANISATIONS,
  type Organisation,
  organisationQuery,
} from './administration';
import { PeoplePanel } from './PeoplePanel';
import { UnitsPanel } from './UnitsPanel';

const route = getRouteApi('/signed-in/organisations/$organisationId');

export function OrganisationPage() {
  const { t } = useTranslation('administration');
  const { organisationId } = route.useParams();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: organisation } = useSuspenseQuery(organisationQuery(organisationId));
  const mayEdit = mayAdminister(session, organisation.municipality_id);
  const municipality = municipalityName(session, organisation.municipality_id);
  const kind = t(`kind.${organisation.kind}`);
  return (
    <Stack gap="large">
      <PageHeader
        title={organisation.name}
        above={<Link to="/organisations">{t('organisation.above')}</Link>}
        lead={
          organisation.kind === 'municipality' || !municipality
            ? kind
            : t('organisation.partnerOf', { kind, municipality })
        }
        actions={mayEdit ? <Rename organisation={organisation} /> : null}
      />
      <PeoplePanel
        key={`people-${organisation.id}`}
        organisation={organisation}
        session={session}
        mayEdit={mayEdit}
      />
      <UnitsPanel key={organisation.id} organisation={organisation} mayEdit={mayEdit} />
      {mayEdit && organisation.kind === 'municipality' ? (
        <Panel title={t('ideaStates.title')} description={t('ideaStates.lead')}>
          <p>
            <Link to="/organisations/$organisationId/idea-states" params={{ organisationId }}>
              {t('ideaStates.open')}
            </Link>
          </p>
        </Panel>
      ) : null}
    </Stack>
  );
}

function Rename({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('administration');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Icon name="edit" />} onClick={() => setOpen(true)}>
        {t('organisation.rename')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('organisation.renameTitle', { name: organisation.name })}
      >
        <RenameForm organisation={organisation} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface RenameFormProps {
  organisation: Organisation;
  onDone: () => void;
}

function RenameForm({ organisation, onDone }: RenameFormProps) {
  const { t } = useTranslation(['administration', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<{ name: string }, Organisation>({
    defaultValues: { name: organisation.name },
    send: (values) =>
      body(
        api.PATCH('/api/v1/organisations/{organisation_id}', {
          params: { path: { organisation_id: organisation.id } },
          headers: ifMatch(organisation.version),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('organisation.renamed'));
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ORGANISATIONS }),
        // The person's own places carry the name too.
        queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]);
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <TextInput
        label={t('organisation.name')}
        autoComplete="off"
        {...form.field('name', { required: true, maxLength: 200 })}
      />
    </Form>
  );
}
