/** A new partner of the municipality; leads on to its page, where its people are added. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import type { Session } from '@/api/session';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import {
  mayAdminister,
  municipalityName,
  ORGANISATIONS,
  type Organisation,
  type PartnerKind,
  partnerKinds,
} from './administration';

interface Values {
  municipality_id: string;
  kind: PartnerKind;
  name: string;
}

export function AddOrganisation({ session, kind }: { session: Session; kind: PartnerKind }) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const say = useToast();
  const municipalities = Object.keys(session.permissions)
    .filter((id) => mayAdminister(session, id))
    .map((id) => ({ value: id, label: municipalityName(session, id) ?? id }));
  const form = useServerForm<Values, Organisation>({
    defaultValues: { municipality_id: municipalities[0]?.value ?? '', kind, name: '' },
    send: (values, key) =>
      body(api.POST('/api/v1/organisations', { body: values, headers: idempotent(key) })),
    onSent: async (organisation) => {
      say(t('newOrganisation.added', { name: organisation.name }));
      await queryClient.invalidateQueries({ queryKey: ORGANISATIONS });
      await navigate({
        to: '/organisations/$organisationId',
        params: { organisationId: organisation.id },
      });
    },
  });
  return (
    <Form form={form} submitLabel={t('newOrganisation.submit')}>
      {municipalities.length > 1 ? (
        <Select
          label={t('newOrganisation.municipality')}
          options={municipalities}
          empty={null}
          {...form.field('municipality_id', { required: true })}
        />
      ) : null}
      <RadioGroup
        label={t('newOrganisation.kind')}
        options={partnerKinds.map((value) => ({
          value,
          label: t(`kind.${value}`),
          description: t(`about.${value}`),
        }))}
        {...form.field('kind', { required: true })}
      />
      <TextInput
        label={t('newOrganisation.name')}
        autoComplete="off"
        {...form.field('name', { required: true, maxLength: 200 })}
      />
    </Form>
  );
}
