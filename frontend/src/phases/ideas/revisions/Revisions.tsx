/** What changed in an idea: who, when, which parts, and the difference by words. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { BottomLineMark } from '@/ui/BottomLineMark';
import { Button } from '@/ui/Button';
import { Facts } from '@/ui/Facts';
import { Skeleton } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { sayEffect } from '../effects/saying';
import { Pieces } from './Pieces';
import { differenceQuery, type Revision, revisionsQuery } from './queries';
import styles from './Revisions.module.css';

interface RevisionsProps {
  projectId: string;
  ideaId: string;
}

export function Revisions({ projectId, ideaId }: RevisionsProps) {
  const { t } = useTranslation('ideaDetails');
  const list = useInfiniteQuery(revisionsQuery(projectId, ideaId));
  if (list.isPending) return <Skeleton lines={3} />;
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  const revisions = list.data.pages.flatMap((page) => page.items);
  if (revisions.length === 0) return <p>{t('revisions.empty')}</p>;
  return (
    <>
      <p className={styles.key}>
        {t('revisions.key')}: <del className={styles.removed}>{t('revisions.keyRemoved')}</del>{' '}
        <ins className={styles.added}>{t('revisions.keyAdded')}</ins>
      </p>
      <ol className={styles.revisions}>
        {revisions.map((revision, place) => (
          <One key={revision.id} projectId={projectId} revision={revision} newest={place === 0} />
        ))}
      </ol>
      <LoadMore
        shown={revisions.length}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

interface OneProps {
  projectId: string;
  revision: Revision;
  newest: boolean;
}

function One({ projectId, revision, newest }: OneProps) {
  const { t } = useTranslation('ideaDetails');
  const format = useFormat();
  const [open, setOpen] = useState(newest);
  const parts = revision.changed.map((part) => t(`revisions.part.${part}`));
  const when = format.dateTime(revision.created_at);
  return (
    <li className={styles.revision}>
      <p className={styles.by}>
        {t('revisions.by', { name: revision.changed_by_name, date: when })}
      </p>
      <p>{t('revisions.changed', { parts: format.list(parts) })}</p>
      <Button
        size="small"
        variant="quiet"
        aria-expanded={open}
        aria-label={`${t(open ? 'revisions.hide' : 'revisions.show')}, ${when}`}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'revisions.hide' : 'revisions.show')}
      </Button>
      {open ? <Difference projectId={projectId} revision={revision} /> : null}
    </li>
  );
}

function Difference({ projectId, revision }: { projectId: string; revision: Revision }) {
  const { t } = useTranslation('ideaDetails');
  const { data, error } = useQuery(differenceQuery(projectId, revision.idea_id, revision.id));
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton lines={2} />;
  return (
    <div className={styles.difference}>
      {data.texts.map((text) => (
        <div key={`${text.part} ${text.label}`}>
          <p className={styles.part}>{text.label ?? t(`revisions.part.${text.part}`)}</p>
          <Pieces pieces={text.pieces} />
        </div>
      ))}
      {data.effects.map(({ bottom_line: line, before, after }) => (
        <div key={line}>
          <BottomLineMark line={line} />
          <Facts
            facts={[
              { name: t('revisions.before'), value: sentence(sayEffect(t, before), before?.why) },
              { name: t('revisions.after'), value: sentence(sayEffect(t, after), after?.why) },
            ]}
          />
        </div>
      ))}
    </div>
  );
}

function sentence(effect: string, why: string | undefined): string {
  return why ? `${effect}. ${why}` : effect;
}
