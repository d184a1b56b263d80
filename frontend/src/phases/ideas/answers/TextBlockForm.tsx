/** Writes or changes a text block, with the places that can stand in it. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { currentLanguage } from '@/i18n/i18n';
import { Form } from '@/ui/Form';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import styles from './Answers.module.css';
import { type Language, type TextBlock, textBlocksQuery } from './queries';

interface TextBlockFormProps {
  projectId: string;
  block: TextBlock | null;
  onDone: () => void;
}

const places = ['title', 'author', 'challenge', 'project'] as const;
const languages = ['da', 'en'] as const;

/** The first thing in braces that is no place, or nothing. */
export function unknownPlace(text: string): string | undefined {
  const known: readonly string[] = places;
  const found = [...text.matchAll(/\{([^{}\n]{1,40})\}/g)].map(([, name]) => name ?? '');
  return found.find((name) => !known.includes(name));
}

export function TextBlockForm({ projectId, block, onDone }: TextBlockFormProps) {
  const { t } = useTranslation('answers');
  const queryClient = useQueryClient();
  const say = useToast();
  const path = { project_id: projectId };
  const form = useServerForm<{ title: string; text: string; language: Language }>({
    defaultValues: {
      title: block?.title ?? '',
      text: block?.text ?? '',
      language: block?.language ?? currentLanguage(),
    },
    draft: block ? undefined : `text-block.${projectId}`,
    send: (values, key) =>
      block
        ? body(
            api.PATCH('/api/v1/projects/{project_id}/text-blocks/{text_block_id}', {
              params: { path: { ...path, text_block_id: block.id } },
              headers: ifMatch(block.version),
              body: values,
            }),
          )
        : body(
            api.POST('/api/v1/projects/{project_id}/text-blocks', {
              params: { path },
              headers: idempotent(key),
              body: values,
            }),
          ),
    onSent: async () => {
      say(t('blocks.saved'));
      await queryClient.invalidateQueries({ queryKey: textBlocksQuery(projectId).queryKey });
      onDone();
    },
  });
  return (
    <Form form={form} submitLabel={t('blocks.save')}>
      <TextInput
        label={t('blocks.name')}
        {...form.field('title', { required: true, maxLength: 200 })}
      />
      <Select
        label={t('blocks.language')}
        empty={null}
        width="medium"
        options={languages.map((value) => ({ value, label: t(`blocks.languages.${value}`) }))}
        {...form.field('language', { required: true })}
      />
      <TextArea
        rows={7}
        label={t('blocks.text')}
        limit={3000}
        {...form.field('text', {
          required: true,
          maxLength: 3000,
          check: (text) => {
            const place = unknownPlace(String(text));
            return place ? t('blocks.unknown', { place: `{${place}}` }) : undefined;
          },
        })}
      />
      <div>
        <p className={styles.subtle}>{t('blocks.places')}</p>
        <dl className={styles.places}>
          {places.map((place) => (
            <div key={place} className={styles.place}>
              <dt>{`{${place}}`}</dt>
              <dd>{t(`blocks.place.${place}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Form>
  );
}
