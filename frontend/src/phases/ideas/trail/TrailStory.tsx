/** The idea, where it stands now, and the way there: the same for members and for the author on paper. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { type Fact, Facts } from '@/ui/Facts';
import { Icon } from '@/ui/Icon';
import { Link, PathLink } from '@/ui/Link';
import { Panel } from '@/ui/Panel';
import type { PublicStep, PublicTrail, Trail, TrailStep } from './queries';
import styles from './Trail.module.css';
import { iconOf, useStanding, useStepWords } from './words';

interface TrailStoryProps {
  trail: Trail | PublicTrail;
  /** Where the members' links lead; whoever has no account gets none. */
  projectId?: string;
  level: 2 | 3;
  facts: readonly Fact[];
}

export function TrailStory({ trail, projectId, level, facts }: TrailStoryProps) {
  const { t } = useTranslation('trail');
  const format = useFormat();
  const standing = useStanding();
  const { now } = trail;
  const next =
    now.state !== 'active' || (now.status !== 'submitted' && now.status !== 'selected')
      ? null
      : t(`next.${now.status}`);
  return (
    <>
      <Panel title={t('now')} level={level} tone="tinted">
        <p className={styles.standing}>{standing(now)}</p>
        {now.carried_on ? <p>{t('nowIn', { title: now.title })}</p> : null}
        {now.looked_at_since ? (
          <p>{t('lookedAt', { date: format.date(now.looked_at_since) })}</p>
        ) : null}
        {next ? <p>{next}</p> : null}
        <p className={styles.since}>{t('nowSince', { date: format.date(now.since) })}</p>
      </Panel>
      <Panel title={t('idea')} level={level} tone="plain">
        <p className={styles.text}>{trail.text || t('noText')}</p>
        <Facts columns facts={facts} />
      </Panel>
      <Panel title={t('way')} level={level} tone="plain">
        <ol className={styles.steps}>
          {trail.steps.map((step) => (
            <Step
              key={`${step.kind} ${step.at} ${step.other_title}`}
              step={step}
              projectId={projectId}
            />
          ))}
        </ol>
      </Panel>
    </>
  );
}

function Step({ step, projectId }: { step: PublicStep | TrailStep; projectId?: string }) {
  const { t } = useTranslation('trail');
  const format = useFormat();
  const say = useStepWords();
  const known = 'by' in step ? step : null;
  const elsewhere =
    step.other_title && step.outcome !== 'merged' && step.kind !== 'joined'
      ? t('in', { title: step.other_title })
      : null;
  return (
    <li className={styles.step} data-kind={step.kind} data-outcome={step.outcome ?? undefined}>
      <span className={styles.disc}>
        <Icon name={iconOf(step)} />
      </span>
      <div className={styles.words}>
        <p className={styles.what}>{say(step)}</p>
        <p className={styles.about}>
          <time dateTime={step.at}>{format.date(step.at)}</time>
          {known?.by ? <span>{known.by}</span> : null}
          {step.facts.source ? (
            <span>{t('source', { source: String(step.facts.source) })}</span>
          ) : null}
          {elsewhere ? <span>{elsewhere}</span> : null}
        </p>
        {step.text ? <blockquote className={styles.said}>{step.text}</blockquote> : null}
        {projectId && known?.link ? (
          <p className={styles.more}>
            <PathLink href={`/projects/${projectId}/${known.link}`}>
              {t('see')}
              <span className="ds-sr-only">: {say(step)}</span>
            </PathLink>
          </p>
        ) : null}
        {projectId && known?.other_id ? (
          <p className={styles.more}>
            <Link
              to="/projects/$projectId/ideas/$ideaId"
              params={{ projectId, ideaId: known.other_id }}
            >
              {known.other_title}
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  );
}
