/** What the first rows would become, how many are good, and what is wrong with the others. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Card } from '@/ui/Card';
import { Stack } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { Tag } from '@/ui/Tag';
import styles from '../Ideas.module.css';
import { usePerspective } from '../perspectives';
import type { Preview } from './queries';
import { RowErrors } from './RowErrors';

export function ImportPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('ideas');
  const format = useFormat();
  const perspective = usePerspective();
  return (
    <Panel title={t('import.example')} level={3} tone="plain">
      <Stack>
        <p role="status">
          {t('import.good', { count: preview.good_count })}.{' '}
          {preview.error_count > 0 ? `${t('import.bad', { count: preview.error_count })}.` : null}
        </p>
        {preview.repeated_count > 0 ? (
          <Alert tone="warning">{t('import.repeated', { count: preview.repeated_count })}</Alert>
        ) : null}
        <ol className={styles.challenges}>
          {preview.ideas.map((idea) => (
            <Card as="li" key={idea.row} className={styles.challenge}>
              <p className={styles.question}>{idea.title}</p>
              {idea.text ? <p className={styles.background}>{idea.text}</p> : null}
              <p className={styles.about}>
                <span>{perspective(idea.origin_perspective)}</span>
                {idea.external_author ? <span>{idea.external_author}</span> : null}
                {idea.external_id ? (
                  <span>
                    {t('import.field.external_id')}: {idea.external_id}
                  </span>
                ) : null}
                {idea.tags.map((tag) => (
                  <Tag key={tag}>{tag}</Tag>
                ))}
                {idea.imported_support + idea.imported_against > 0 ? (
                  <span>
                    {t('idea.tallyText', {
                      support: format.number(idea.imported_support),
                      against: format.number(idea.imported_against),
                    })}
                  </span>
                ) : null}
              </p>
            </Card>
          ))}
        </ol>
        {preview.errors.length > 0 ? <RowErrors errors={preview.errors} /> : null}
      </Stack>
    </Panel>
  );
}
