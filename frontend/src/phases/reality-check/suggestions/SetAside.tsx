/** Perspectives that an idea does not need: saying so with a reason, and thinking better of it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { usePerspectiveName } from '../perspectives';
import type { Perspective } from '../queries';
import type { SetAside } from './queries';
import styles from './suggestions.module.css';

interface SetAsideListProps {
  projectId: string;
  aside: readonly SetAside[];
  mayEdit: boolean;
}

export function SetAsideList({ projectId, aside, mayEdit }: SetAsideListProps) {
  return (
    <ul className={styles.list}>
      {aside.map((one) => (
        <One key={one.id} projectId={projectId} aside={one} mayEdit={mayEdit} />
      ))}
    </ul>
  );
}

interface OneProps {
  projectId: string;
  aside: SetAside;
  mayEdit: boolean;
}

function One({ projectId, aside, mayEdit }: OneProps) {
  const { t } = useTranslation('perspectives');
  const format = useFormat();
  const name = usePerspectiveName()(aside.perspective);
  const queryClient = useQueryClient();
  const takingUp = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/set-aside-perspectives/{set_aside_perspective_id}', {
          params: { path: { set_aside_perspective_id: aside.id } },
          headers: ifMatch(aside.version),
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: projectKey(projectId) }),
  });
  return (
    <li className={styles.aside}>
      <strong>{name}</strong>
      <blockquote className={styles.words}>{aside.reason}</blockquote>
      <p className={styles.why}>
        {t('asideBy', { name: aside.set_aside_by_name, date: format.date(aside.created_at) })}
      </p>
      {mayEdit ? (
        <Button
          size="small"
          variant="quiet"
          busy={takingUp.isPending}
          aria-label={t('takeUpNamed', { name })}
          onClick={() => takingUp.mutate()}
        >
          {t('takeUp')}
        </Button>
      ) : null}
      {takingUp.error ? <ProblemAlert error={takingUp.error} /> : null}
    </li>
  );
}

interface SetAsideFormProps {
  projectId: string;
  ideaId: string;
  perspective: Perspective;
  onDone: () => void;
}

export function SetAsideForm({ projectId, ideaId, perspective, onDone }: SetAsideFormProps) {
  const { t } = useTranslation('perspectives');
  const say = useToast();
  const name = usePerspectiveName()(perspective);
  const queryClient = useQueryClient();
  const form = useServerForm<{ reason: string }>({
    defaultValues: { reason: '' },
    draft: `aside.${ideaId}.${perspective}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/set-aside-perspectives', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: { perspective, ...values },
        }),
      ),
    onSent: async () => {
      say(t('setAside', { name }));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      <TextArea
        label={t('reason')}
        description={t('reasonHelp')}
        rows={3}
        limit={1000}
        {...form.field('reason', { required: true, maxLength: 1000 })}
      />
    </Form>
  );
}
