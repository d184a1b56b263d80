/** How I want to be told: by mail at once, once a day or never, and in which language. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { type NoticePreferences, noticesKey, preferencesQuery } from '@/api/notices';
import { Alert } from '@/ui/Alert';
import { RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';

type Choice = Pick<NoticePreferences, 'mail' | 'language'>;

export function PreferencesPage() {
  const { t } = useTranslation('notices');
  const chosen = useQuery(preferencesQuery);
  return (
    <Stack gap="large">
      <PageHeader title={t('preferences.title')} lead={t('preferences.lead')} />
      {chosen.isPending ? <Skeleton lines={4} /> : null}
      {chosen.error ? (
        <ProblemAlert error={chosen.error} onRetry={() => void chosen.refetch()} />
      ) : null}
      {chosen.data && !chosen.data.mail_is_sent ? (
        <Alert tone="info" title={t('preferences.noMail')}>
          <p>{t('preferences.noMailText')}</p>
        </Alert>
      ) : null}
      {chosen.data ? <Choices key={chosen.data.version} chosen={chosen.data} /> : null}
      <p>
        <Link to="/notices">{t('preferences.back')}</Link>
      </p>
    </Stack>
  );
}

function Choices({ chosen }: { chosen: NoticePreferences }) {
  const { t } = useTranslation('notices');
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Choice, NoticePreferences>({
    defaultValues: { mail: chosen.mail, language: chosen.language },
    send: (values) =>
      body(
        api.PUT('/api/v1/me/notice-preferences', {
          body: values,
          headers: ifMatch(chosen.version),
        }),
      ),
    onSent: async () => {
      say(t('preferences.saved'));
      await queryClient.invalidateQueries({ queryKey: noticesKey });
    },
  });
  return (
    <Form form={form} submitLabel={t('preferences.save')}>
      <RadioGroup
        label={t('preferences.mail')}
        options={(['at_once', 'daily', 'none'] as const).map((value) => ({
          value,
          label: t(`preferences.mails.${value}`),
        }))}
        {...form.field('mail', { required: true })}
      />
      <RadioGroup
        label={t('preferences.language')}
        options={[
          { value: 'da', label: 'Dansk' },
          { value: 'en', label: 'English' },
        ]}
        {...form.field('language', { required: true })}
      />
    </Form>
  );
}
