/** Sign in with an account, or in demo mode as one of its people. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/api/client';
import { forgetPerson, rememberSignedIn, sessionQuery } from '@/api/session';
import { Alert } from '@/ui/Alert';
import { Form } from '@/ui/Form';
import { PageHeader } from '@/ui/PageHeader';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { PersonaButtons } from './PersonaButtons';
import { personasQuery } from './queries';
import styles from './SignInPage.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation('identity');
  const { expired } = route.useSearch();
  const arrive = useArrival();
  const { data: personas } = useQuery(personasQuery);
  const form = useServerForm({
    defaultValues: { email: '', password: '' },
    send: (credentials) => done(api.POST('/api/v1/session', { body: credentials })),
    onSent: arrive,
  });
  return (
    <div className={styles.page} data-demo={personas?.length ? '' : undefined}>
      <div className={styles.entry}>
        <PageHeader title={t('signIn.title')} lead={t('signIn.lead')} />
        {expired ? <Alert tone="warning">{t('signIn.expired')}</Alert> : null}
        <Form form={form} submitLabel={t('signIn.submit')} label={t('signIn.title')}>
          <TextInput
            {...form.field('email', { required: true })}
            mark={undefined}
            type="email"
            autoComplete="username"
            inputMode="email"
            label={t('signIn.email')}
          />
          <TextInput
            {...form.field('password', { required: true })}
            mark={undefined}
            type="password"
            autoComplete="current-password"
            label={t('signIn.password')}
          />
        </Form>
        <p className={styles.help}>{t('signIn.help')}</p>
      </div>
      {personas?.length ? <PersonaButtons personas={personas} onSignedIn={arrive} /> : null}
    </div>
  );
}

/** What was cached for the former person is forgotten; then on to where one was going. */
function useArrival() {
  const { returnTo } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  return async () => {
    forgetPerson(queryClient);
    rememberSignedIn(true);
    await queryClient.fetchQuery(sessionQuery);
    router.history.push(returnTo ?? '/');
  };
}
