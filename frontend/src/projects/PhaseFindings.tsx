/** What the phases have shown, beside the decision: disagreement from the reality check, verdicts and recommendation. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Phase } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { BottomLineMark } from '@/ui/BottomLineMark';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import styles from './DecisionPage.module.css';
import { checkedIdeasQuery, evaluationQuery, realityCheckQuery } from './findingsQueries';
import { phases } from './phases';

export function PhaseFindings({ projectId, phase }: { projectId: string; phase: Phase }) {
  const reached = phases.indexOf(phase);
  return (
    <>
      {reached >= phases.indexOf('evaluation') ? <Results projectId={projectId} /> : null}
      {reached >= phases.indexOf('reality_check') ? <Disagreement projectId={projectId} /> : null}
    </>
  );
}

function Results({ projectId }: { projectId: string }) {
  const { t } = useTranslation('projects');
  const evaluation = useQuery(evaluationQuery(projectId));
  if (evaluation.isPending) return <Skeleton lines={2} />;
  if (evaluation.error) return <ProblemAlert error={evaluation.error} />;
  const { findings, lines, recommendation } = evaluation.data;
  const advice = recommendation.chosen?.recommendation ?? recommendation.rule.recommendation;
  return (
    <section className={styles.part}>
      <h4>{t('decision.results')}</h4>
      <p>
        <strong>
          {t('decision.recommended', { what: t(`evidence.${advice}`).toLocaleLowerCase() })}
        </strong>{' '}
        {recommendation.chosen
          ? t('decision.recommendedBy', {
              who: recommendation.chosen.chosen_by_name,
              why: recommendation.chosen.reason,
            })
          : t('decision.recommendedByRule')}
      </p>
      <ul className={styles.findings}>
        {lines.map((line) => {
          const here = findings.filter((finding) => finding.line === line.line);
          return (
            <li key={line.line}>
              <BottomLineMark line={line.line} />
              {here.map((finding) => (
                <span key={finding.outcome_id}>
                  {finding.title}: {t(`evidence.${finding.verdict}`)}
                </span>
              ))}
              {here.length === 0 ? (
                <span className={styles.subtle}>{line.absence_reason ?? t('decision.silent')}</span>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Link to="/projects/$projectId/evaluation" params={{ projectId }}>
        {t('decision.readEvaluation')}
      </Link>
    </section>
  );
}

function Disagreement({ projectId }: { projectId: string }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const ideas = useQuery(checkedIdeasQuery(projectId));
  const checks = useQueries({
    queries: (ideas.data ?? []).map((idea) => realityCheckQuery(projectId, idea.idea_id)),
  });
  if (ideas.isPending) return <Skeleton lines={1} />;
  if (ideas.error) return <ProblemAlert error={ideas.error} />;
  if (ideas.data.length === 0) return null;
  return (
    <section className={styles.part}>
      <h4>{t('decision.disagreement')}</h4>
      <ul className={styles.findings}>
        {ideas.data.map((idea, at) => {
          const differences = checks[at]?.data?.disagreements ?? [];
          return (
            <li key={idea.idea_id}>
              <span className={styles.idea}>
                <strong>{idea.idea_title}</strong>{' '}
                <Tag tone={idea.missing.length === 0 ? 'success' : 'warning'}>
                  {t('decision.heard', {
                    heard: idea.required.length - idea.missing.length,
                    required: idea.required.length,
                  })}
                </Tag>
              </span>
              {differences.map((difference) => (
                <span
                  key={`${difference.scale}${difference.low_perspective}${difference.high_perspective}`}
                >
                  {t('decision.difference', {
                    scale: t(`decision.scale.${difference.scale}`),
                    low: t(`perspective.${difference.low_perspective}`),
                    lowMean: format.number(difference.low),
                    high: t(`perspective.${difference.high_perspective}`),
                    highMean: format.number(difference.high),
                  })}
                </span>
              ))}
              {checks[at]?.data && differences.length === 0 ? (
                <span className={styles.subtle}>
                  {t(idea.unseen ? 'decision.unseen' : 'decision.agreed')}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Link to="/projects/$projectId/reality-check" params={{ projectId }}>
        {t('decision.readRealityCheck')}
      </Link>
    </section>
  );
}
