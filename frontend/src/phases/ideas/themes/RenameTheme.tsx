/** Another title for a theme. */
import { useTranslation } from 'react-i18next';
import { Form } from '@/ui/Form';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useChange } from './changing';
import type { Theme } from './queries';

interface RenameThemeProps {
  projectId: string;
  theme: Theme;
  onDone: () => void;
}

export function RenameTheme({ projectId, theme, onDone }: RenameThemeProps) {
  const { t } = useTranslation(['themes', 'common']);
  const change = useChange(projectId);
  const form = useServerForm<{ title: string }>({
    defaultValues: { title: theme.title },
    send: ({ title }) => change.mutateAsync({ kind: 'rename', theme, title }),
    onSent: onDone,
  });
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <TextInput
        label={t('new.name')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
    </Form>
  );
}
