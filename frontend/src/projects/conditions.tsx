/** The conditions of a gate, ticked or not, each in the reader's language and with a way to what is missing. */
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@/i18n/format';
import { sayIfKnown } from '@/i18n/i18n';
import { Icon } from '@/ui/Icon';
import { PathLink } from '@/ui/Link';
import styles from './conditions.module.css';
import type { Condition } from './queries';

interface ConditionListProps {
  conditions: readonly Condition[];
  /** Absent in the record of a decision: what was missing then is not dealt with now. */
  projectId?: string;
}

export function ConditionList({ conditions, projectId }: ConditionListProps) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  if (conditions.length === 0) return <p className={styles.none}>{t('gate.noConditions')}</p>;
  return (
    <ul className={styles.list}>
      {conditions.map((condition) => (
        <li key={condition.name} className={styles.condition} data-met={condition.met || undefined}>
          <span className={styles.mark}>
            <Icon name={condition.met ? 'check' : 'circle'} />
          </span>
          <div className={styles.words}>
            <span className="ds-sr-only">{t(condition.met ? 'gate.met' : 'gate.unmet')}: </span>
            <span>{sayCondition(condition, format)}</span>
            {projectId && !condition.met && condition.link ? (
              <PathLink href={`/projects/${projectId}/${condition.link}`} className={styles.way}>
                {t('gate.deal')}
                <span className="ds-sr-only">: {sayCondition(condition, format)}</span>
              </PathLink>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The phase's sentence with its facts; the API's own English where we know none. */
export function sayCondition(condition: Condition, format: Format): string {
  const facts = Object.fromEntries(
    Object.entries(condition.facts).map(([name, fact]) => [
      name,
      Array.isArray(fact) ? format.list(fact.map(sayWord)) : fact,
    ]),
  );
  const count = Object.values(condition.facts).find((fact) => typeof fact === 'number');
  const key = `condition.${condition.name}.${condition.met ? 'met' : 'unmet'}`;
  return sayIfKnown('projects', key, { count, ...facts }) ?? condition.explanation;
}

/** Perspectives and bottom lines come as codes; names of things come as they are. */
function sayWord(code: string): string {
  const known =
    sayIfKnown('projects', `perspective.${code}`) ??
    sayIfKnown('common', `bottomLine.short.${code}`);
  return known?.toLocaleLowerCase() ?? code;
}
