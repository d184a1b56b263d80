/** A new theme by hand: empty, or split off with the ideas that were chosen. */
import { useTranslation } from 'react-i18next';
import { Form } from '@/ui/Form';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { useChange } from './changing';

interface NewThemeProps {
  projectId: string;
  ideaIds: string[];
  onDone: () => void;
}

export function NewTheme({ projectId, ideaIds, onDone }: NewThemeProps) {
  const { t } = useTranslation('themes');
  const say = useToast();
  const change = useChange(projectId);
  const form = useServerForm<{ title: string }>({
    defaultValues: { title: '' },
    send: ({ title }) => change.mutateAsync({ kind: 'create', title, ideaIds }),
    onSent: () => {
      say(t('new.made'));
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('new.make')}>
      {ideaIds.length > 0 ? <p>{t('new.with', { count: ideaIds.length })}</p> : null}
      <TextInput
        label={t('new.name')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
    </Form>
  );
}
