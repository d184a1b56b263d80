/** A new password for one's own account, written twice, with the present one. */
import { useTranslation } from 'react-i18next';
import { api, done } from '@/api/client';
import { Form } from '@/ui/Form';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { MAX_PASSWORD, MIN_PASSWORD } from './administration';

interface Values {
  present: string;
  new: string;
  repeat: string;
}

export function ChangePassword() {
  const { t } = useTranslation('administration');
  const say = useToast();
  // No draft: a password is not kept in the browser.
  const form = useServerForm<Values, void>({
    defaultValues: { present: '', new: '', repeat: '' },
    send: (values) =>
      done(api.POST('/api/v1/me/password', { body: { present: values.present, new: values.new } })),
    onSent: () => {
      say(t('password.changed'));
      form.form.reset();
    },
  });
  return (
    <Form form={form} submitLabel={t('password.submit')} label={t('password.title')}>
      <TextInput
        label={t('password.present')}
        {...form.field('present', { required: true, maxLength: MAX_PASSWORD })}
        mark={undefined}
        type="password"
        autoComplete="current-password"
      />
      <TextInput
        label={t('password.new')}
        description={t('password.newHelp')}
        {...form.field('new', {
          required: true,
          maxLength: MAX_PASSWORD,
          check: (value) =>
            value && String(value).trim().length < MIN_PASSWORD
              ? t('password.tooShort')
              : undefined,
        })}
        mark={undefined}
        type="password"
        autoComplete="new-password"
      />
      <TextInput
        label={t('password.repeat')}
        {...form.field('repeat', {
          required: true,
          check: (value, values) =>
            value && value !== values.new ? t('password.different') : undefined,
        })}
        mark={undefined}
        type="password"
        autoComplete="new-password"
      />
    </Form>
  );
}
