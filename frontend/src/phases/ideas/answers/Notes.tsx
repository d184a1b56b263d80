/** Private notes on an idea: nobody but those who may answer ideas ever sees them. */
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done, idempotent, ifMatch } from '@/api/client';
import { sessionQuery } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import styles from './Answers.module.css';
import { type Note, notesQuery } from './queries';

interface NotesProps {
  projectId: string;
  ideaId: string;
}

export function Notes({ projectId, ideaId }: NotesProps) {
  const { t } = useTranslation('answers');
  const { data: session } = useSuspenseQuery(sessionQuery);
  const asked = notesQuery(projectId, ideaId);
  const notes = useQuery(asked);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm({
    defaultValues: { text: '' },
    draft: `note.${ideaId}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/notes', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('notes.sent'));
      form.form.reset();
      await queryClient.invalidateQueries({ queryKey: asked.queryKey });
    },
  });
  return (
    <section className={styles.notes} aria-label={t('notes.title')}>
      <h4 className={styles.heading}>
        <Icon name="lock" /> {t('notes.title')}
      </h4>
      <p className={styles.subtle}>{t('notes.lead')}</p>
      {notes.error ? <ProblemAlert error={notes.error} /> : null}
      {notes.data && notes.data.length > 0 ? (
        <ul className={styles.list}>
          {notes.data.map((note) => (
            <OneNote
              key={note.id}
              note={note}
              ideaId={ideaId}
              own={note.author_id === session.user_id}
              onGone={() => queryClient.invalidateQueries({ queryKey: asked.queryKey })}
            />
          ))}
        </ul>
      ) : null}
      <Form
        form={form}
        submitLabel={t('notes.send')}
        submitVariant="secondary"
        label={t('notes.write')}
      >
        <TextArea
          rows={2}
          label={t('notes.write')}
          limit={4000}
          {...form.field('text', { required: true, maxLength: 4000 })}
        />
      </Form>
    </section>
  );
}

interface OneNoteProps {
  note: Note;
  ideaId: string;
  own: boolean;
  onGone: () => Promise<unknown>;
}

function OneNote({ note, ideaId, own, onGone }: OneNoteProps) {
  const { t } = useTranslation('answers');
  const format = useFormat();
  const say = useToast();
  const remove = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/ideas/{idea_id}/notes/{note_id}', {
          params: { path: { idea_id: ideaId, note_id: note.id } },
          headers: ifMatch(note.version),
        }),
      ),
    onSuccess: () => {
      say(t('notes.removed'));
      return onGone();
    },
  });
  return (
    <li className={styles.note}>
      <p className={styles.words}>{note.text}</p>
      <p className={styles.subtle}>
        {t('notes.by', { name: note.author_name, date: format.dateTime(note.created_at) })}
      </p>
      {remove.error ? <ProblemAlert error={remove.error} /> : null}
      {own ? (
        <div>
          <ConfirmButton
            variant="quiet"
            size="small"
            title={t('notes.removeTitle')}
            question={t('notes.removeText')}
            confirmLabel={t('notes.remove')}
            busy={remove.isPending}
            onConfirm={() => remove.mutate()}
          >
            {t('notes.remove')}
            <span className="ds-sr-only">: {note.text.slice(0, 60)}</span>
          </ConfirmButton>
        </div>
      ) : null}
    </li>
  );
}
