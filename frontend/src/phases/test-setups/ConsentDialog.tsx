/** A participant's consent: what was said so far, the text that is read aloud, and what is said now. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import type { components } from '@/api/schema.gen';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Checkbox, RadioGroup } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import { inUtc, localNow } from './moments';
import {
  type ConsentText,
  consentsQuery,
  consentTextsQuery,
  type Ids,
  type Participant,
} from './queries';
import { scopes } from './roles';
import styles from './studies.module.css';

type Schemas = components['schemas'];

interface ConsentDialogProps {
  ids: Ids;
  participant: Participant;
  mayRecord: boolean;
  onDone: () => void;
}

export function ConsentDialog({ ids, participant, mayRecord, onDone }: ConsentDialogProps) {
  const { t } = useTranslation('testSetups');
  const format = useFormat();
  const said = useQuery(consentsQuery(ids, participant.id));
  const texts = useQuery(consentTextsQuery(ids));
  if (said.isPending || texts.isPending) return <Skeleton lines={4} />;
  if (said.error) return <ProblemAlert error={said.error} />;
  if (texts.error) return <ProblemAlert error={texts.error} />;
  const text = texts.data[0];
  return (
    <Stack>
      {said.data.length > 0 ? (
        <section aria-label={t('consent.trail')}>
          <h3>{t('consent.trail')}</h3>
          <ol className={styles.items}>
            {said.data.map((each) => (
              <li key={each.id}>
                {format.dateTime(each.happened_at)}: {t(`consentKind.${each.kind}`)}
                {each.scopes.length > 0
                  ? ` (${format.list(each.scopes.map((scope) => t(`scope.${scope}`)))})`
                  : ''}
                . {t(`givenBy.${each.given_by}`)},
                {t(`consentForm.${each.form}`).toLocaleLowerCase()},{' '}
                {t('consent.textNumber', { number: each.text_number })}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {text ? null : <Alert tone="warning">{t('consentText.none')}</Alert>}
      {text && mayRecord ? (
        <ConsentForm ids={ids} participant={participant} text={text} onDone={onDone} />
      ) : null}
    </Stack>
  );
}

interface ConsentFormProps {
  ids: Ids;
  participant: Participant;
  text: ConsentText;
  onDone: () => void;
}

type Values = Schemas['ConsentCreate'] & { scopes: Schemas['ConsentScope'][] };

function ConsentForm({ ids, participant, text, onDone }: ConsentFormProps) {
  const { t, i18n } = useTranslation('testSetups');
  const finish = useFinish(ids.projectId, t('consent.recorded'), onDone);
  const granted = participant.consent === 'given' || participant.consent === 're_affirmed';
  const kinds: Schemas['ConsentKind'][] = granted
    ? ['re_affirmed']
    : participant.consent === null
      ? ['given', 'declined']
      : ['given'];
  const form = useServerForm<Values>({
    defaultValues: {
      kind: kinds[0],
      scopes: participant.consent_scopes?.length ? participant.consent_scopes : ['survey'],
      given_by: 'self',
      form: 'paper',
      witness_note: '',
      capacity_note: '',
      happened_at: localNow(),
    },
    send: (values, key) =>
      body(
        api.POST('/api/v1/participants/{participant_id}/consents', {
          params: { path: { participant_id: participant.id } },
          headers: idempotent(key),
          body: {
            ...values,
            scopes: values.kind === 'declined' ? [] : values.scopes,
            text_number: text.number,
            happened_at: inUtc(values.happened_at),
          },
        }),
      ),
    onSent: finish,
  });
  const kind = form.form.watch('kind');
  const english = i18n.language === 'en' && text.text_en;
  return (
    <Form form={form} submitLabel={t('consent.record')}>
      <blockquote className={styles['text-box']}>
        <p className={styles.small}>{t('consent.readAloud', { number: text.number })}</p>
        <p className={styles.text}>{english ? text.text_en : text.text_da}</p>
      </blockquote>
      <RadioGroup
        columns
        label={t('consent.what')}
        options={kinds.map((value) => ({ value, label: t(`consentAct.${value}`) }))}
        {...form.field('kind')}
      />
      {kind === 'declined' ? null : (
        <FieldGroup label={t('consent.scopes')} description={t('consent.scopesHelp')}>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={capitalised(t(`scope.${scope}`))}
              {...form.form.register('scopes')}
            />
          ))}
        </FieldGroup>
      )}
      <RadioGroup
        columns
        label={t('consent.givenBy')}
        options={(['self', 'guardian', 'relative'] as const).map((value) => ({
          value,
          label: t(`givenBy.${value}`),
        }))}
        {...form.field('given_by')}
      />
      <RadioGroup
        columns
        label={t('consent.form')}
        options={(['paper', 'spoken', 'screen'] as const).map((value) => ({
          value,
          label: t(`consentForm.${value}`),
        }))}
        {...form.field('form')}
      />
      <TextInput
        type="datetime-local"
        width="medium"
        label={t('consent.when')}
        {...form.field('happened_at', { required: true })}
      />
      <TextArea
        rows={2}
        limit={1000}
        label={t('consent.witness')}
        description={t('consent.witnessHelp')}
        {...form.field('witness_note', { nullable: true })}
      />
      <TextArea
        rows={2}
        limit={1000}
        label={t('consent.capacity')}
        description={t('consent.capacityHelp')}
        {...form.field('capacity_note', { nullable: true })}
      />
    </Form>
  );
}

/** A word of a list, where it stands alone. */
function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
