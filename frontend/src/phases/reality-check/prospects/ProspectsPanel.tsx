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
import { expectationQuery } from '../expectation/queries';
import { signed } from '../expectation/signed';
import { legalQuery, marketQuery } from '../looks/queries';
import { keyOf, readinessQuery } from '../readiness/queries';
import type { Part } from './PartFrame';
import styles from './ProspectsPanel.module.css';

interface OfIdea {
  projectId: string;
  ideaId: string;
}

interface ProspectsPanelProps extends OfIdea {
  mayReadMarket: boolean;
}

export function ProspectsPanel({ projectId, ideaId, mayReadMarket }: ProspectsPanelProps) {
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
        {part(
          'looks',
          <>
            {mayReadMarket ? <Market projectId={projectId} ideaId={ideaId} /> : null}
            <Legal projectId={projectId} ideaId={ideaId} />
          </>,
        )}
        {part('expectation', <Expectation projectId={projectId} ideaId={ideaId} />)}
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

function Market({ projectId, ideaId }: OfIdea) {
  const { t } = useTranslation('prospects');
  const query = useQuery(marketQuery(projectId, ideaId));
  if (query.isPending) return <Skeleton lines={1} />;
  if (query.error) return <ProblemAlert error={query.error} />;
  return <p>{t('looks.market', { count: query.data.items.length })}</p>;
}

function Legal({ projectId, ideaId }: OfIdea) {
  const { t } = useTranslation(['prospects', 'looks']);
  const format = useFormat();
  const query = useQuery(legalQuery(projectId, ideaId));
  if (query.isPending) return <Skeleton lines={1} />;
  if (query.error) return <ProblemAlert error={query.error} />;
  const { open, questions } = query.data;
  const unclear = questions
    .filter((one) => one.reply === 'unclear')
    .map((one) => t(`questions.${one.question}.name`, { ns: 'looks' }).toLocaleLowerCase());
  return (
    <p>
      {open > 0 ? t('looks.open', { count: open }) : t('looks.allClear')}{' '}
      {unclear.length > 0 ? t('looks.unclear', { questions: format.list(unclear) }) : null}
    </p>
  );
}

function Expectation({ projectId, ideaId }: OfIdea) {
  const { t } = useTranslation(['prospects', 'common']);
  const query = useQuery(expectationQuery(projectId, ideaId));
  if (query.isPending) return <Skeleton lines={1} />;
  if (query.error) return <ProblemAlert error={query.error} />;
  const lines = query.data.expected.filter((one) => one.outcome === '' && one.standing);
  if (lines.length === 0) return <p>{t('expectation.none')}</p>;
  const said = lines.flatMap(({ line, standing }) =>
    standing
      ? [
          t('expectation.line', {
            line: t(`bottomLine.${line}`, { ns: 'common' }),
            ...signed(standing),
          }),
        ]
      : [],
  );
  return <p>{said.join(' ')}</p>;
}
