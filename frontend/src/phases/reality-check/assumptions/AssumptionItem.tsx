/** One assumption: how urgent, how it is tested and where, and what was found. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, done, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Row } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import styles from '../items.module.css';
import type { Assumption } from '../queries';
import type { AssumptionTest } from './queries';

interface AssumptionItemProps {
  projectId: string;
  number: number;
  assumption: Assumption;
  tests: readonly AssumptionTest[];
  onEdit?: () => void;
  onLink?: () => void;
}

const tones = { open: 'neutral', being_tested: 'info', holds: 'success', fails: 'danger' } as const;

/** The place of an assumption on the page, for links to it. */
export function placeOf(assumptionId: string) {
  return `assumption-${assumptionId}`;
}

export function AssumptionItem({
  projectId,
  number,
  assumption,
  tests,
  onEdit,
  onLink,
}: AssumptionItemProps) {
  const { t } = useTranslation(['realityCheck', 'common']);
  const format = useFormat();
  return (
    <li id={placeOf(assumption.id)} tabIndex={-1} className={styles.item}>
      <div className={styles.head}>
        <span className={styles.number}>{number}</span>
        <strong className={styles.statement}>{assumption.statement}</strong>
      </div>
      <Row>
        <Tag tone={tones[assumption.result]}>{t(`assumptions.results.${assumption.result}`)}</Tag>
        {assumption.critical ? <Tag tone="warning">{t('assumptions.critical')}</Tag> : null}
        {assumption.critical && !assumption.test ? (
          <Tag tone="danger">{t('assumptions.noTest')}</Tag>
        ) : null}
        <span className={styles.name}>
          {t('assumptions.rank', { priority: assumption.priority })}
        </span>
      </Row>
      {assumption.finding ? (
        <div>
          <p className={styles.text}>
            <span className={styles.name}>{t('assumptions.found')} </span>
            {assumption.finding}
          </p>
          <p className={styles.name}>
            {assumption.found_at
              ? t('assumptions.foundBy', {
                  name: assumption.found_by_name ?? '',
                  date: format.date(assumption.found_at),
                })
              : null}
          </p>
        </div>
      ) : null}
      {assumption.test ? (
        <p className={styles.text}>
          <span className={styles.name}>{t('assumptions.test')}: </span>
          {assumption.test}
        </p>
      ) : null}
      {assumption.kill_criterion ? (
        <p className={styles.text}>
          <span className={styles.name}>{t('assumptions.kill')} </span>
          {assumption.kill_criterion}
        </p>
      ) : null}
      {assumption.premortem_id ? (
        <Link
          to="/projects/$projectId/reality-check/$ideaId/premortem"
          params={{ projectId, ideaId: assumption.idea_id }}
          search={{ session: assumption.premortem_id }}
        >
          {t('assumptions.fromPremortem')}
        </Link>
      ) : null}
      {tests.length > 0 ? (
        <div>
          <span className={styles.name}>{t('assumptions.tests.title')}</span>
          <ul className={styles.links}>
            {tests.map((test) => (
              <TestLink key={test.id} projectId={projectId} test={test} mayUnlink={!!onLink} />
            ))}
          </ul>
        </div>
      ) : null}
      {onEdit || onLink ? (
        <Row>
          {onEdit ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={t('assumptions.edit', { statement: assumption.statement })}
              onClick={onEdit}
            >
              {t('edit', { ns: 'common' })}
            </Button>
          ) : null}
          {onLink ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={`${t('assumptions.tests.link')}: ${assumption.statement}`}
              onClick={onLink}
            >
              {t('assumptions.tests.link')}
            </Button>
          ) : null}
        </Row>
      ) : null}
    </li>
  );
}

interface TestLinkProps {
  projectId: string;
  test: AssumptionTest;
  mayUnlink: boolean;
}

function TestLink({ projectId, test, mayUnlink }: TestLinkProps) {
  const { t } = useTranslation('realityCheck');
  const queryClient = useQueryClient();
  const removal = useMutation({
    mutationFn: () =>
      done(
        api.DELETE('/api/v1/assumption-tests/{assumption_test_id}', {
          params: { path: { assumption_test_id: test.id } },
          headers: ifMatch(test.version),
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: projectKey(projectId) }),
  });
  return (
    <li>
      <Link
        to="/projects/$projectId/test-setup/$studyId"
        params={{ projectId, studyId: test.study_id }}
      >
        {test.study_title}
      </Link>
      {test.outcome_title ? `: ${test.outcome_title}` : null}
      {mayUnlink ? (
        <Button
          size="small"
          variant="quiet"
          busy={removal.isPending}
          aria-label={t('assumptions.tests.unlinkNamed', { study: test.study_title })}
          onClick={() => removal.mutate()}
        >
          {t('assumptions.tests.unlink')}
        </Button>
      ) : null}
      {removal.error ? <ProblemAlert error={removal.error} /> : null}
    </li>
  );
}
