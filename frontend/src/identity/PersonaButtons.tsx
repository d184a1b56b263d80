/** The people of the demo municipality: one press each. */
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { sayIfKnown } from '@/i18n/i18n';
import { Icon } from '@/ui/Icon';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from './SignInPage.module.css';

type Persona = components['schemas']['PersonaRead'];

interface PersonaButtonsProps {
  personas: readonly Persona[];
  onSignedIn: () => Promise<void>;
}

export function PersonaButtons({ personas, onSignedIn }: PersonaButtonsProps) {
  const { t } = useTranslation('identity');
  const id = useId();
  const signIn = useMutation({
    mutationFn: (persona: string) => done(api.POST('/api/v1/demo/session', { body: { persona } })),
    onSuccess: onSignedIn,
  });
  return (
    <section className={styles.demo} aria-labelledby={id}>
      <h2 id={id}>{t('demo.title')}</h2>
      <p className={styles.demoLead}>{t('demo.lead')}</p>
      {signIn.error ? <ProblemAlert error={signIn.error} /> : null}
      <ul className={styles.personas}>
        {personas.map((person) => (
          <li key={person.persona}>
            <button
              type="button"
              value={person.persona}
              className={styles.persona}
              aria-disabled={signIn.isPending || undefined}
              onClick={() => {
                if (!signIn.isPending) signIn.mutate(person.persona);
              }}
            >
              <span className={styles.personaWords}>
                <span className={styles.personaRole}>{say('persona', person.persona)}</span>
                <span className={styles.personaAbout}>
                  {signIn.isPending && signIn.variables === person.persona
                    ? t('demo.busy')
                    : say('about', person.persona)}
                </span>
                <span className={styles.personaName}>
                  {person.name}, {person.organisation}
                </span>
              </span>
              <Icon name="arrow" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A demo may know people that this version has no words for; then their code must do. */
function say(kind: 'persona' | 'about', persona: string): string {
  const plain = kind === 'persona' ? persona.replaceAll('_', ' ') : '';
  return sayIfKnown('identity', `demo.${kind}.${persona}`) ?? plain;
}
