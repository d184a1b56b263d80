/** What the report keeps beside the figures: changes, decisions, cost, organisational change. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { sayIfKnown } from '@/i18n/i18n';
import { type Column, DataTable } from '@/ui/DataTable';
import type { Report } from './queries';
import styles from './Report.module.css';

type SpendingLine = Report['content']['spending']['lines'][number];

const order: readonly SpendingLine['phase'][] = [
  'idea_generation',
  'reality_check',
  'test_setup',
  'evaluation',
];

interface Part {
  content: Report['content'];
}

export function Changes({ content }: Part) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const late = content.weights_changes.filter((change) => change.after_freeze);
  const say = (citizen: number, employee: number, organisation: number) =>
    t('report.agreedWeights', {
      citizen: format.share(citizen / 100),
      employee: format.share(employee / 100),
      organisation: format.share(organisation / 100),
    });
  const { agreed_weights: agreed } = content.evaluation;
  return (
    <>
      <p>{say(agreed.citizen, agreed.employee, agreed.organisation)}</p>
      <h4>{t('report.weightsChanges')}</h4>
      {late.length === 0 ? <p>{t('report.noChanges')}</p> : null}
      <ul className={styles.list}>
        {late.map((change) => (
          <li key={change.created_at}>
            {format.shortDate(change.created_at)}:{' '}
            {say(change.weight_citizen, change.weight_employee, change.weight_organisation)}.{' '}
            {change.reason}
          </li>
        ))}
      </ul>
      {content.outcome_changes.length > 0 ? (
        <>
          <h4>{t('report.outcomeChanges')}</h4>
          <ul className={styles.list}>
            {content.outcome_changes.map((change) => (
              <li key={`${change.created_at} ${change.outcome_title}`}>
                {format.shortDate(change.created_at)}: {change.outcome_title}. {change.reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

export function Organisation({ content }: Part) {
  const { t } = useTranslation('evaluation');
  if (content.organisational_changes.length === 0) return <p>{t('report.noOrganisation')}</p>;
  return (
    <ul className={styles.list}>
      {content.organisational_changes.map((change) => (
        <li key={`${change.idea_title} ${change.description}`}>
          <strong>{sayIfKnown('evaluation', `report.change.${change.kind}`) ?? change.kind}</strong>{' '}
          ({change.idea_title}): {change.description}
        </li>
      ))}
    </ul>
  );
}

export function Decisions({ content }: Part) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  if (content.decisions.length === 0) return <p>{t('report.noDecisions')}</p>;
  return (
    <ol className={styles.list}>
      {content.decisions.map((decision) => (
        <li key={decision.created_at}>
          <strong>{t(`report.decision.${decision.kind}`)}</strong> (
          {format.shortDate(decision.created_at)}, {decision.decided_by_name}): {decision.reason}
          {decision.justification ? (
            <p>{t('report.justified', { justification: decision.justification })}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** In the order of the phases; what was spent in all stands below. */
export function Spending({ content }: Part) {
  const { t } = useTranslation(['evaluation', 'common']);
  const format = useFormat();
  const { lines, minutes, money } = content.spending;
  if (lines.length === 0) return <p>{t('report.noSpending')}</p>;
  const hours = (amount: number) => t('report.hours', { hours: format.number(amount / 60) });
  const columns: Column<SpendingLine>[] = [
    {
      id: 'phase',
      header: t('report.phase'),
      primary: true,
      cell: (line) => t(`phase.${line.phase}`, { ns: 'common' }),
    },
    { id: 'party', header: t('report.party'), cell: (line) => line.organisation_name },
    {
      id: 'amount',
      header: t('report.spent'),
      align: 'end',
      cell: (line) =>
        line.currency ? format.money(line.amount, line.currency) : hours(line.amount),
    },
  ];
  const total = [
    ...(minutes > 0 ? [hours(minutes)] : []),
    ...money.map((each) => format.money(each.amount, each.currency)),
  ];
  return (
    <>
      <DataTable
        dense
        narrow
        caption={t('report.spending')}
        columns={columns}
        rows={[...lines].sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase))}
        rowKey={(line) => `${line.phase} ${line.organisation_id} ${line.kind} ${line.currency}`}
      />
      <p className={styles.total}>{t('report.spentInAll', { total: format.list(total) })}</p>
    </>
  );
}
