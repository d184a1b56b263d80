/** Which assumptions of the reality check this study tests, and what came of them. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from '@/ui/Link';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { type Ids, testedAssumptionsQuery } from './queries';
import styles from './studies.module.css';

const tones = { open: 'neutral', being_tested: 'info', holds: 'success', fails: 'danger' } as const;

/** Links are made where the assumption stands, in the reality check; without any, nothing is shown. */
export function TestedAssumptionsPanel({ ids }: { ids: Ids }) {
  const { t } = useTranslation('testSetups');
  const tested = useQuery(testedAssumptionsQuery(ids));
  if (tested.error) return <ProblemAlert error={tested.error} />;
  if (!tested.data?.length) return null;
  return (
    <Panel level={3} title={t('tested.title')} description={t('tested.lead')}>
      <ul className={styles.items}>
        {tested.data.map((test) => (
          <li key={test.id}>
            <Link
              to="/projects/$projectId/reality-check/$ideaId"
              params={{ projectId: ids.projectId, ideaId: test.idea_id }}
              hash={`assumption-${test.assumption_id}`}
            >
              {test.assumption_statement}
            </Link>{' '}
            {test.outcome_title ? `(${test.outcome_title}) ` : null}
            <Tag tone={tones[test.assumption_result]}>
              {t(`tested.results.${test.assumption_result}`)}
            </Tag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
