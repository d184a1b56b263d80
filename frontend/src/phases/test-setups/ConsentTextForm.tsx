/** Publishing a version of the consent text. */
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import type { ConsentText, Ids } from './queries';

interface ConsentTextFormProps {
  ids: Ids;
  newest: ConsentText | undefined;
  onDone: () => void;
}

export function ConsentTextForm({ ids, newest, onDone }: ConsentTextFormProps) {
  const { t } = useTranslation('testSetups');
  const finish = useFinish(ids.projectId, t('consentText.published'), onDone);
  const form = useServerForm<{ text_da: string; text_en: string | null }>({
    defaultValues: { text_da: newest?.text_da ?? '', text_en: newest?.text_en ?? '' },
    draft: `consent-text.${ids.studyId}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/studies/{study_id}/consent-texts', {
          params: { path: { study_id: ids.studyId } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: finish,
  });
  return (
    <Form form={form} submitLabel={t('consentText.publish')}>
      <TextArea
        rows={8}
        limit={20_000}
        label={t('consentText.danish')}
        description={t('consentText.help')}
        {...form.field('text_da', { required: true })}
      />
      <TextArea
        rows={6}
        limit={20_000}
        label={t('consentText.english')}
        {...form.field('text_en', { nullable: true })}
      />
    </Form>
  );
}
