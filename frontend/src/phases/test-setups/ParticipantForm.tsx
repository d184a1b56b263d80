/** Inviting somebody under a random code. */
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import type { Ids, Site } from './queries';
import { roles } from './roles';
import { useSiteName } from './SitesPanel';

type Schemas = components['schemas'];

interface ParticipantFormProps {
  ids: Ids;
  sites: readonly Site[];
  onDone: () => void;
}

export function ParticipantForm({ ids, sites, onDone }: ParticipantFormProps) {
  const { t } = useTranslation('testSetups');
  const say = useToast();
  const siteName = useSiteName(ids);
  const finish = useFinish(ids.projectId, t('people.added'), onDone);
  const form = useServerForm<Schemas['ParticipantCreate'], Schemas['ParticipantRead']>({
    defaultValues: { role: 'citizen', site_id: '', cohort: '' },
    send: (values, key) =>
      body(
        api.POST('/api/v1/studies/{study_id}/participants', {
          params: { path: { study_id: ids.studyId } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: async (participant) => {
      await finish();
      say(t('people.codeIs', { code: participant.code }));
    },
  });
  return (
    <Form form={form} submitLabel={t('people.add')}>
      <p>{t('people.noNames')}</p>
      <RadioGroup
        columns
        label={t('people.role')}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        {...form.field('role')}
      />
      <Select
        label={t('people.site')}
        options={sites.map((site) => ({ value: site.id, label: siteName(site.id) }))}
        {...form.field('site_id', { nullable: true })}
      />
      <TextInput
        width="medium"
        label={t('people.cohort')}
        description={t('people.cohortHelp')}
        {...form.field('cohort', { nullable: true, maxLength: 80 })}
      />
    </Form>
  );
}
