/** Gives a person a role in an organisation, with an account of their own if they have none. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choice';
import { Facts } from '@/ui/Facts';
import { Form } from '@/ui/Form';
import { Row } from '@/ui/Layout';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import {
  MAX_PASSWORD,
  MIN_PASSWORD,
  ORGANISATIONS,
  type Organisation,
  type OrganisationRole,
  type Person,
  rolesOfKind,
  unitsQuery,
} from './administration';
import styles from './administration.module.css';
import { suggestPassword } from './firstPassword';

interface Values {
  name: string;
  email: string;
  role: OrganisationRole;
  unit_id: string | null;
  password: string;
}

interface Added {
  person: Person;
  given: Values;
}

export function AddPerson({
  organisation,
  onDone,
}: {
  organisation: Organisation;
  onDone: () => void;
}) {
  const [added, setAdded] = useState<Added | null>(null);
  return added ? (
    <HandOver {...added} onDone={onDone} onAnother={() => setAdded(null)} />
  ) : (
    <PersonForm organisation={organisation} onAdded={setAdded} />
  );
}

interface PersonFormProps {
  organisation: Organisation;
  onAdded: (added: Added) => void;
}

function PersonForm({ organisation, onAdded }: PersonFormProps) {
  const { t } = useTranslation(['administration', 'app']);
  const queryClient = useQueryClient();
  const roles = rolesOfKind[organisation.kind];
  const { data: units } = useQuery(unitsQuery(organisation.id));
  const [suggested] = useState(suggestPassword);
  // No draft: a password is not kept in the browser.
  const form = useServerForm<Values, Person>({
    defaultValues: {
      name: '',
      email: '',
      role: roles[0] ?? 'partner',
      unit_id: '',
      password: suggested,
    },
    send: (values, key) =>
      body(
        api.POST('/api/v1/organisations/{organisation_id}/members', {
          params: { path: { organisation_id: organisation.id } },
          headers: idempotent(key),
          body: { ...values, unit_id: values.unit_id || null },
        }),
      ),
    onSent: async (person, given) => {
      await queryClient.invalidateQueries({ queryKey: ORGANISATIONS });
      onAdded({ person, given });
    },
  });
  return (
    <Form form={form} submitLabel={t('people.add')}>
      <TextInput
        label={t('newPerson.name')}
        autoComplete="off"
        {...form.field('name', { required: true, maxLength: 200 })}
      />
      <TextInput
        label={t('newPerson.email')}
        description={t('newPerson.emailHelp')}
        type="email"
        inputMode="email"
        autoComplete="off"
        {...form.field('email', {
          required: true,
          maxLength: 254,
          check: (value) =>
            value && !/^\S+@\S+\.\S+$/.test(String(value).trim())
              ? t('newPerson.emailWrong')
              : undefined,
        })}
      />
      {roles.length > 1 ? (
        <RadioGroup
          label={t('newPerson.role')}
          options={roles.map((role) => ({
            value: role,
            label: t(`role.${role}`, { ns: 'app' }),
            description: t(`roleAbout.${role}`),
          }))}
          {...form.field('role', { required: true })}
        />
      ) : null}
      {units && units.length > 0 ? (
        <Select
          label={t('newPerson.unit')}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          empty={t('people.noUnit')}
          {...form.field('unit_id', { nullable: true })}
        />
      ) : null}
      <div className={styles.password}>
        <TextInput
          label={t('newPerson.password')}
          description={t('newPerson.passwordHelp')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.field('password', {
            required: true,
            maxLength: MAX_PASSWORD,
            check: (value) =>
              value && String(value).trim().length < MIN_PASSWORD
                ? t('password.tooShort')
                : undefined,
          })}
        />
        <Button
          size="small"
          variant="quiet"
          onClick={() =>
            form.form.setValue('password', suggestPassword(), { shouldValidate: true })
          }
        >
          {t('newPerson.suggest')}
        </Button>
      </div>
    </Form>
  );
}

interface HandOverProps extends Added {
  onDone: () => void;
  onAnother: () => void;
}

/** What the person needs to sign in, shown once: nobody else will tell them. */
function HandOver({ person, given, onDone, onAnother }: HandOverProps) {
  const { t } = useTranslation('administration');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const known = person.name !== given.name;
  return (
    <div ref={box} tabIndex={-1} className={styles.handOver}>
      <Alert tone="success" role="status" title={t('newPerson.added', { name: person.name })}>
        <p>{known ? t('newPerson.existing', { name: person.name }) : t('newPerson.handOver')}</p>
      </Alert>
      {known ? null : (
        <>
          <Facts
            facts={[
              { name: t('newPerson.email'), value: given.email.toLowerCase() },
              {
                name: t('newPerson.password'),
                value: <code className={styles.secret}>{given.password}</code>,
              },
            ]}
          />
          <p className={styles.subtle}>{t('newPerson.existingMaybe')}</p>
        </>
      )}
      <Row>
        <Button variant="primary" onClick={onDone}>
          {t('newPerson.done')}
        </Button>
        <Button onClick={onAnother}>{t('newPerson.another')}</Button>
      </Row>
    </div>
  );
}
