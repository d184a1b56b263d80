/** The text blocks of the municipality: written, changed and taken away here. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, done, ifMatch } from '@/api/client';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Row, Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { useToast } from '@/ui/Toast';
import styles from './Answers.module.css';
import { type TextBlock, textBlocksQuery } from './queries';
import { TextBlockForm } from './TextBlockForm';

const route = getRouteApi('/signed-in/projects/$projectId/ideas/text-blocks');

export function TextBlocksPage() {
  const { t } = useTranslation('answers');
  const { projectId } = route.useParams();
  const { data: blocks } = useSuspenseQuery(textBlocksQuery(projectId));
  const [edited, setEdited] = useState<TextBlock | 'new' | null>(null);
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        above={
          <Link to="/projects/$projectId/ideas" params={{ projectId }}>
            {t('blocks.back')}
          </Link>
        }
        title={t('blocks.title')}
        lead={t('blocks.lead')}
        actions={
          <Button variant="primary" icon={<Icon name="plus" />} onClick={() => setEdited('new')}>
            {t('blocks.new')}
          </Button>
        }
      />
      {blocks.length === 0 ? (
        <EmptyState title={t('blocks.empty')}>{t('blocks.emptyText')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {blocks.map((block) => (
            <Block
              key={block.id}
              projectId={projectId}
              block={block}
              onEdit={() => setEdited(block)}
            />
          ))}
        </ul>
      )}
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={t(edited === 'new' ? 'blocks.new' : 'blocks.editTitle')}
        wide
      >
        <TextBlockForm
          projectId={projectId}
          block={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      </Dialog>
    </Stack>
  );
}

interface BlockProps {
  projectId: string;
  block: TextBlock;
  onEdit: () => void;
}

function Block({ projectId, block, onEdit }: BlockProps) {
  const { t } = useTranslation('answers');
  const queryClient = useQueryClient();
  const say = useToast();
  const remove = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/projects/{project_id}/text-blocks/{text_block_id}', {
          params: { path: { project_id: projectId, text_block_id: block.id } },
          headers: ifMatch(block.version),
        }),
      ),
    onSuccess: () => {
      say(t('blocks.removed'));
      return queryClient.invalidateQueries({ queryKey: textBlocksQuery(projectId).queryKey });
    },
  });
  return (
    <li className={styles.note}>
      <div className={styles.blockHead}>
        <h3 className={styles.blockTitle}>{block.title}</h3>
        <Tag>{t(`blocks.languages.${block.language}`)}</Tag>
      </div>
      <p className={styles.words}>{block.text}</p>
      {remove.error ? <ProblemAlert error={remove.error} /> : null}
      <Row>
        <Button
          size="small"
          aria-label={t('blocks.editOf', { title: block.title })}
          onClick={onEdit}
        >
          {t('blocks.edit')}
        </Button>
        <ConfirmButton
          size="small"
          variant="quiet"
          title={t('blocks.removeTitle')}
          question={t('blocks.removeText')}
          confirmLabel={t('blocks.remove')}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
        >
          {t('blocks.remove')}
          <span className="ds-sr-only"> “{block.title}”</span>
        </ConfirmButton>
      </Row>
    </li>
  );
}
