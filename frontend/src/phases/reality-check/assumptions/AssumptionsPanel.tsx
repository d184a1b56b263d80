/** What must be true: on importance × evidence, and one by one with its test and what was found. */
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Row } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from '../items.module.css';
import { type Assumption, assumptionsQuery } from '../queries';
import { AssumptionFigure } from './AssumptionFigure';
import { AssumptionForm } from './AssumptionForm';
import { AssumptionItem, placeOf } from './AssumptionItem';
import { LinkTestForm } from './LinkTestForm';
import { assumptionTestsQuery } from './queries';

interface AssumptionsPanelProps {
  projectId: string;
  ideaId: string;
  mayEdit: boolean;
  mayLink: boolean;
}

export function AssumptionsPanel({ projectId, ideaId, mayEdit, mayLink }: AssumptionsPanelProps) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const [editing, setEditing] = useState<Assumption | 'new' | null>(null);
  const [linking, setLinking] = useState<Assumption | null>(null);
  const list = useQuery(assumptionsQuery(projectId, ideaId));
  const assumptions = list.data?.items ?? [];
  const some = assumptions.length > 0;
  const tests = useQuery({ ...assumptionTestsQuery(projectId, ideaId), enabled: some });
  const { hash } = useLocation();
  useEffect(() => {
    if (some && hash.startsWith(placeOf(''))) goTo(hash);
  }, [some, hash]);
  const add = mayEdit ? (
    <Button size="small" onClick={() => setEditing('new')}>
      {t('assumptions.add')}
    </Button>
  ) : null;
  const premortem = (
    <ButtonLink
      size="small"
      variant="quiet"
      to="/projects/$projectId/reality-check/$ideaId/premortem"
      params={{ projectId, ideaId }}
    >
      {t('assumptions.premortem')}
    </ButtonLink>
  );
  return (
    <Panel
      title={t('assumptions.title')}
      level={3}
      description={t('assumptions.lead')}
      actions={
        <Row>
          {premortem}
          {some ? add : null}
        </Row>
      }
    >
      {list.isPending ? <Skeleton lines={3} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && !some ? (
        <EmptyState title={t('assumptions.none')} action={add}>
          {t('assumptions.noneText')}
        </EmptyState>
      ) : null}
      {some ? (
        <div className={styles.beside}>
          <AssumptionFigure
            assumptions={assumptions}
            onChoose={(assumption) => goTo(placeOf(assumption.id))}
          />
          <ol className={styles.list}>
            {assumptions.map((assumption, index) => (
              <AssumptionItem
                key={assumption.id}
                projectId={projectId}
                number={index + 1}
                assumption={assumption}
                tests={tests.data?.filter((test) => test.assumption_id === assumption.id) ?? []}
                onEdit={mayEdit ? () => setEditing(assumption) : undefined}
                onLink={mayLink ? () => setLinking(assumption) : undefined}
              />
            ))}
          </ol>
        </div>
      ) : null}
      <Dialog
        open={editing !== null}
        onClose={() => setEditing(null)}
        title={t(editing === 'new' ? 'assumptions.add' : 'assumptions.statement')}
      >
        {editing ? (
          <AssumptionForm
            projectId={projectId}
            ideaId={ideaId}
            assumption={editing === 'new' ? undefined : editing}
            onDone={() => setEditing(null)}
          />
        ) : null}
      </Dialog>
      <Dialog
        open={linking !== null}
        onClose={() => setLinking(null)}
        title={t('assumptions.tests.link')}
      >
        {linking ? (
          <LinkTestForm
            projectId={projectId}
            assumption={linking}
            onDone={() => setLinking(null)}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function goTo(place: string) {
  const item = document.getElementById(place);
  item?.scrollIntoView({ block: 'center' });
  item?.focus({ preventScroll: true });
}
