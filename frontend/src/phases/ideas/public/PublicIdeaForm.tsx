/** The form of a public challenge: one sentence is enough; everything else is as one likes. */
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { currentLanguage } from '@/i18n/i18n';
import { Checkbox, RadioGroup } from '@/ui/Choice';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { answersIn, type FieldAnswers, sentAnswers } from '../details/details';
import { OwnFields } from '../fields/OwnFields';
import styles from './PublicPage.module.css';
import {
  type PublicChallenge,
  type PublicIdeaReceipt,
  type PublicOrigin,
  publicOrigins,
} from './queries';

interface Values extends FieldAnswers {
  title: string;
  text: string;
  origin_perspective: PublicOrigin;
  author: string | null;
  email: string | null;
  wants_answer: boolean;
}

interface PublicIdeaFormProps {
  challenge: PublicChallenge;
  onSent: (receipt: PublicIdeaReceipt) => void;
}

export function PublicIdeaForm({ challenge, onSent }: PublicIdeaFormProps) {
  const { t } = useTranslation('publicPage');
  const form = useServerForm<Values, PublicIdeaReceipt>({
    defaultValues: {
      title: '',
      text: '',
      field_values: answersIn(challenge.fields),
      author: '',
      email: '',
      wants_answer: false,
    },
    draft: `public.${challenge.id}`,
    send: (values) =>
      body(
        api.POST('/api/v1/public/challenges/{challenge_id}/ideas', {
          params: { path: { challenge_id: challenge.id } },
          // Where no mail is sent the form has no such field.
          body: {
            ...values,
            field_values: sentAnswers(values, challenge.fields),
            email: values.email || null,
            language: currentLanguage(),
          },
        }),
      ),
    onSent: (receipt) => {
      form.form.reset();
      onSent(receipt);
    },
  });
  return (
    <Form form={form} label={t('yourIdea')} submitLabel={t('send')}>
      <TextInput label={t('title')} {...form.field('title', { required: true, maxLength: 200 })} />
      <TextArea
        label={t('text')}
        description={t('textHelp')}
        rows={6}
        limit={20000}
        {...form.field('text', { maxLength: 20000 })}
      />
      <OwnFields form={form} fields={challenge.fields} />
      <RadioGroup
        label={t('who')}
        options={publicOrigins.map((value) => ({ value, label: t(`origin.${value}`) }))}
        {...form.field('origin_perspective', { required: true })}
      />
      <TextInput
        label={t('author')}
        description={t('authorHelp')}
        autoComplete="off"
        {...form.field('author', { nullable: true, maxLength: 200 })}
      />
      {challenge.mail_is_sent ? (
        <>
          <TextInput
            type="email"
            autoComplete="email"
            inputMode="email"
            label={t('email')}
            description={t('emailHelp')}
            {...form.field('email', { nullable: true, maxLength: 254 })}
          />
          <Checkbox label={t('wantsAnswer')} {...form.field('wants_answer')} />
        </>
      ) : null}
      <section className={styles.privacy} aria-labelledby="privacy">
        <h2 id="privacy">{t('privacy.title')}</h2>
        <p>{t('privacy.text', { municipality: challenge.municipality_name })}</p>
        {challenge.mail_is_sent ? <p>{t('privacy.mail')}</p> : null}
      </section>
    </Form>
  );
}
