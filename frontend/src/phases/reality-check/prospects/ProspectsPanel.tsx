/** What is judged of an idea before it is tried, in short, with the way to each part. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { complexityQuery } from '../complexity/queries';
import { keyOf, readinessQuery } from '../readiness/queries';
import type { Part } from './PartFrame';
import styles from './ProspectsPanel.module.css';

interface OfIdea {
  projectId: string;
  ideaId: string;
}

export function ProspectsPanel({ projectId, ideaId }: OfIdea) {
  const { t } = useTranslation('prospects');
  const part = (name: Part, summary: ReactNode) => (
    <li className={styles.part}>
      <h4 className={styles.name}>
        <Link
          to={`/projects/$projectId/reality-check/$ideaId/${name}`}
          params={{ projectId, ideaId }}
        >
          {t(`parts.${name}`)}
        </Link>
      </h4>
      {summary}
    </li>
  );
  return (
    <Panel title={t('title')} level={3} description={t('lead')}>
      <ul className={styles.parts}>
        {part('complexity', <Complexity projectId={projectId} ideaId={ideaId} />)}
        {part('readiness', <Readiness projectId={projectId} ideaId={ideaId} />)}
      </ul>
    </Panel>
  );
}

function Complexity({ projectId, ideaId }: OfIdea) {
  const { t } = useTranslation(['prospects', 'complexity']);
  const format = useFormat();
  const query = useQuery(complexityQuery(projectId, ideaId));
  if (query.isPending) return <Skeleton lines={1} />;
  if (query.error) return <ProblemAlert error={query.error} />;
  const { domains } = query.data;
  if (domains.every((one) => one.level === null)) return <p>{t('notYet')}</p>;
  const named = ([...(['complex', 'complicated', 'simple'] as const), null] as const).flatMap(
    (level) => {
      const within = domains
        .filter((one) => one.level === level)
        .map((one) => t(`within.${one.domain}`, { ns: 'complexity' }));
      if (within.length === 0) return [];
      return [t(`complexity.${level ?? 'open'}`, { domains: format.list(within) })];
    },
  );
  return <p>{named.join(' ')}</p>;
}

function Readiness({ projectId, ideaId }: OfIdea) {
  const { t } = useTranslation(['prospects', 'readiness']);
  const query = useQuery(readinessQuery(projectId, ideaId));
  if (query.isPending) return <Skeleton lines={1} />;
  if (query.error) return <ProblemAlert error={query.error} />;
  const { scales } = query.data;
  if (scales.every((one) => one.level === null)) return <p>{t('notYet')}</p>;
  const said = scales.map(({ scale, level }) =>
    level === null
      ? t(`readiness.${scale}Open`)
      : t(`readiness.${scale}`, {
          level,
          title: t(`titles.${scale}.${keyOf(level)}`, { ns: 'readiness' }),
        }),
  );
  return <p>{said.join(' ')}</p>;
}
