/** Whom the idea touches beyond those who must speak: one press adds them, or says why not. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Row } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import { usePerspectiveName } from '../perspectives';
import { type Perspective, type RealityCheck, requiredQuery } from '../queries';
import { Guide } from './Guide';
import { type Suggestion, type SuggestionReason, suggestionsQuery } from './queries';
import { SetAsideForm, SetAsideList } from './SetAside';
import styles from './suggestions.module.css';

interface SuggestionsPanelProps {
  projectId: string;
  check: RealityCheck;
  mayEdit: boolean;
}

export function SuggestionsPanel({ projectId, check, mayEdit }: SuggestionsPanelProps) {
  const { t } = useTranslation('perspectives');
  const name = usePerspectiveName();
  const [refusing, setRefusing] = useState<Perspective | null>(null);
  const ids = { projectId, ideaId: check.idea_id };
  const found = useQuery(suggestionsQuery(projectId, check.idea_id));
  if (found.error) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  const suggested = mayEdit ? (found.data?.suggested ?? []) : [];
  const aside = found.data?.set_aside ?? [];
  if (suggested.length + aside.length === 0) return null;
  return (
    <Panel
      level={3}
      title={t(suggested.length > 0 ? 'title' : 'asideTitle')}
      description={suggested.length > 0 ? t('lead') : undefined}
    >
      {suggested.length > 0 ? (
        <ul className={styles.list}>
          {suggested.map((one) => (
            <One key={one.perspective} {...ids} suggestion={one} onRefuse={setRefusing} />
          ))}
        </ul>
      ) : null}
      {aside.length > 0 ? (
        <>
          {suggested.length > 0 ? <h4 className={styles.asideTitle}>{t('asideTitle')}</h4> : null}
          <SetAsideList projectId={projectId} aside={aside} mayEdit={mayEdit} />
        </>
      ) : null}
      <Dialog
        open={refusing !== null}
        onClose={() => setRefusing(null)}
        title={refusing ? t('notNeededTitle', { name: name(refusing) }) : ''}
      >
        {refusing ? (
          <SetAsideForm {...ids} perspective={refusing} onDone={() => setRefusing(null)} />
        ) : null}
      </Dialog>
    </Panel>
  );
}

interface OneProps {
  projectId: string;
  ideaId: string;
  suggestion: Suggestion;
  onRefuse: (perspective: Perspective) => void;
}

function One({ projectId, ideaId, suggestion, onRefuse }: OneProps) {
  const { t } = useTranslation('perspectives');
  const say = useToast();
  const queryClient = useQueryClient();
  const { perspective, reasons } = suggestion;
  const name = usePerspectiveName()(perspective);
  const addition = useMutation({
    mutationFn: async () => {
      const { perspectives, version } = await queryClient.fetchQuery(
        requiredQuery(projectId, ideaId),
      );
      return body(
        api.PUT('/api/v1/ideas/{idea_id}/required-perspectives', {
          params: { path: { idea_id: ideaId } },
          headers: ifMatch(version),
          body: { perspectives: [...perspectives, perspective] },
        }),
      );
    },
    onSuccess: () => say(t('added', { name })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: projectKey(projectId) }),
  });
  return (
    <li className={styles.one}>
      <h4>{name}</h4>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <Because key={reason.ground + reason.detail} {...{ perspective, reason }} />
        ))}
      </ul>
      <p className={styles.why}>{t(`${perspective}.why`)}</p>
      <details className={styles.details}>
        <summary>
          {t('guide.more')}
          <span className="ds-sr-only">: {name}</span>
        </summary>
        <Guide perspective={perspective} />
      </details>
      <Row>
        <Button
          size="small"
          busy={addition.isPending}
          aria-label={t('addNamed', { name })}
          onClick={() => addition.mutate()}
        >
          {t('add')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('notNeededNamed', { name })}
          onClick={() => onRefuse(perspective)}
        >
          {t('notNeeded')}
        </Button>
      </Row>
      {addition.error ? <ProblemAlert error={addition.error} /> : null}
    </li>
  );
}

interface BecauseProps {
  perspective: Perspective;
  reason: SuggestionReason;
}

function Because({ perspective, reason: { ground, detail } }: BecauseProps) {
  const { t } = useTranslation('perspectives');
  if (ground === 'change_kind') {
    return <li>{t(`because.change_kind.${detail as ChangeKind}`)}</li>;
  }
  if (ground === 'origin' && detail !== perspective) return <li>{t('because.bought')}</li>;
  return <li>{t(`because.${ground}`, { detail })}</li>;
}

type ChangeKind = 'cultural' | 'procedural' | 'roles' | 'skills';
