/** How complex an idea is in each of seven domains, side by side and never added up. */
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, projectQuery } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { History } from '../prospects/History';
import { PartFrame } from '../prospects/PartFrame';
import { realityCheckQuery } from '../queries';
import styles from './ComplexityPage.module.css';
import { JudgeForm } from './JudgeForm';
import { LevelMark } from './LevelMark';
import { Questions } from './Questions';
import {
  type ComplexityJudgement,
  complexityHistoryQuery,
  complexityQuery,
  type Domain,
  type DomainStanding,
} from './queries';

const route = getRouteApi('/signed-in/projects/$projectId/reality-check/$ideaId/complexity');

export function ComplexityPage() {
  const { t } = useTranslation(['complexity', 'prospects']);
  const { projectId, ideaId } = route.useParams();
  const { data: project } = useSuspenseQuery(projectQuery(projectId));
  const { data: check } = useSuspenseQuery(realityCheckQuery(projectId, ideaId));
  const standing = useQuery(complexityQuery(projectId, ideaId));
  const history = useInfiniteQuery(complexityHistoryQuery(projectId, ideaId));
  const [judging, setJudging] = useState<readonly Domain[]>([]);
  const domains = standing.data?.domains ?? [];
  const mayEdit =
    project.state === 'active' &&
    check.idea_status === 'selected' &&
    may(project, 'reality_check:reality_check:edit');
  const close = () => setJudging([]);
  return (
    <PartFrame
      projectId={projectId}
      ideaId={ideaId}
      idea={check.idea_title}
      part="complexity"
      title={t('title')}
      lead={t('lead')}
      actions={
        mayEdit && standing.data ? (
          <Button variant="primary" onClick={() => setJudging(domains.map((one) => one.domain))}>
            {t('judgeAll')}
          </Button>
        ) : null
      }
    >
      {standing.isPending ? <Skeleton lines={7} /> : null}
      {standing.error ? (
        <ProblemAlert error={standing.error} onRetry={() => void standing.refetch()} />
      ) : null}
      {standing.data ? (
        <ul className={styles.domains} aria-label={t('table')}>
          {domains.map((one) => (
            <DomainItem
              key={one.domain}
              standing={one}
              onJudge={mayEdit ? () => setJudging([one.domain]) : undefined}
            />
          ))}
        </ul>
      ) : null}
      <p className={styles.who}>{t('source')}</p>
      <History
        list={history}
        say={(entry) => sayChange(entry, t)}
        why={(entry) => entry.note}
        who={(entry) => entry.judged_by_name}
      />
      <Dialog
        open={judging.length > 0}
        onClose={close}
        title={judging.length === 1 && judging[0] ? t(`domains.${judging[0]}`) : t('judgeAll')}
        wide
      >
        <JudgeForm
          projectId={projectId}
          ideaId={ideaId}
          domains={domains.filter((one) => judging.includes(one.domain))}
          onDone={close}
        />
      </Dialog>
    </PartFrame>
  );
}

type Say = ReturnType<typeof useTranslation<['complexity', 'prospects']>>['t'];

function sayChange(entry: ComplexityJudgement, t: Say): string {
  const values = {
    domain: t(`domains.${entry.domain}`),
    after: t(`levels.${entry.level}`).toLocaleLowerCase(),
  };
  if (!entry.former_level) return t('first', values);
  if (entry.former_level === entry.level) return t('noted', values);
  const before = t(`levels.${entry.former_level}`).toLocaleLowerCase();
  return t('changed', { ...values, before });
}

interface DomainItemProps {
  standing: DomainStanding;
  onJudge?: () => void;
}

function DomainItem({ standing, onJudge }: DomainItemProps) {
  const { t } = useTranslation(['complexity', 'prospects']);
  const format = useFormat();
  const { domain, level, note, judged_at: at } = standing;
  return (
    <li className={styles.item}>
      <h3 className={styles.name}>{t(`domains.${domain}`)}</h3>
      <LevelMark level={level} />
      <div className={styles.why}>
        {note ? <p className={styles.note}>{note}</p> : null}
        {at ? (
          <p className={styles.who}>
            {t('by', {
              ns: 'prospects',
              name: standing.judged_by_name ?? '',
              date: format.date(at),
            })}
          </p>
        ) : (
          <Questions domain={domain} />
        )}
      </div>
      {onJudge ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('judgeNamed', { domain: t(`domains.${domain}`) })}
          onClick={onJudge}
        >
          {t('judge')}
        </Button>
      ) : null}
    </li>
  );
}
