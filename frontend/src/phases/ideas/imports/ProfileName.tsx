/** Asks for the name under which a mapping is kept, or for another one. */
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { Kept } from './Profiles';
import { changeProfile, keepProfile, type Profile } from './profiles';

interface ProfileNameProps {
  projectId: string;
  /** The profile that gets another name; without one, a new profile is kept. */
  renamed: Profile | undefined;
  now: Kept;
  open: boolean;
  onClose: () => void;
  onDone: (profile: Profile) => Promise<void>;
}

export function ProfileName({ open, onClose, ...rest }: ProfileNameProps) {
  const { t } = useTranslation('exchange');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t(rest.renamed ? 'profile.renameTitle' : 'profile.keepTitle')}
    >
      <NameForm {...rest} />
    </Dialog>
  );
}

function NameForm({ projectId, renamed, now, onDone }: Omit<ProfileNameProps, 'open' | 'onClose'>) {
  const { t } = useTranslation(['exchange', 'common']);
  const say = useToast();
  const form = useServerForm<{ name: string }, Profile>({
    defaultValues: { name: renamed?.name ?? '' },
    send: ({ name }, key) =>
      renamed
        ? changeProfile(projectId, renamed, { name })
        : keepProfile(projectId, { ...now, name }, key),
    onSent: async (profile) => {
      say(t(renamed ? 'profile.renamed' : 'profile.kept'));
      await onDone(profile);
    },
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      {renamed ? null : <p>{t('profile.keepText')}</p>}
      <TextInput
        label={t('profile.name')}
        description={t('profile.nameHelp')}
        {...form.field('name', { required: true, maxLength: 80 })}
      />
    </Form>
  );
}
