/** One's own account: who one is here, and changing the password. */
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Session, sessionQuery } from '@/api/session';
import { Alert } from '@/ui/Alert';
import { Facts } from '@/ui/Facts';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { PageHeader } from '@/ui/PageHeader';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from './administration.module.css';
import { ChangePassword } from './ChangePassword';
import { personasQuery } from './queries';

export function AccountPage() {
  const { t } = useTranslation(['administration', 'app']);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const roles =
    session.places.length > 0 ? (
      <ul className={styles.plainList}>
        {session.places.map((place) => (
          <li key={`${place.organisation_id}${place.role}`}>
            {t('account.roleIn', {
              role: t(`role.${place.role}`, { ns: 'app' }),
              organisation: place.organisation_name,
            })}
          </li>
        ))}
      </ul>
    ) : (
      t('account.noRoles')
    );
  return (
    <Stack gap="large">
      <PageHeader title={t('account.title')} lead={t('account.lead')} />
      <div className={styles.account}>
        <Panel title={t('account.you')}>
          <Facts
            facts={[
              { name: t('account.name'), value: session.name },
              { name: t('account.email'), value: session.email },
              { name: t('account.roles'), value: roles },
            ]}
          />
        </Panel>
        <PasswordPanel session={session} />
      </div>
    </Stack>
  );
}

function PasswordPanel({ session }: { session: Session }) {
  const { t } = useTranslation('administration');
  const personas = useQuery(personasQuery);
  const demo = personas.data?.some((persona) => isPersona(session, persona)) ?? false;
  return (
    <Panel title={t('password.title')} description={demo ? null : t('password.lead')}>
      {personas.isPending ? <Skeleton lines={3} /> : null}
      {personas.error ? (
        <ProblemAlert error={personas.error} onRetry={() => void personas.refetch()} />
      ) : null}
      {personas.data && demo ? (
        <Alert tone="info" title={t('account.demoTitle')}>
          <p>{t('account.demoText', { name: session.name })}</p>
        </Alert>
      ) : null}
      {personas.data && !demo ? <ChangePassword /> : null}
    </Panel>
  );
}

/** The session does not say whether an account is a demo account; its name and place do. */
function isPersona(session: Session, persona: { name: string; organisation: string }): boolean {
  return (
    session.name === persona.name &&
    session.places.some((place) => place.organisation_name === persona.organisation)
  );
}
