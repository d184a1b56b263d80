/** The figures behind a verdict: each with its interval, who is missing, what that could change. */
import { useTranslation } from 'react-i18next';
import { type Format, useFormat } from '@/i18n/format';
import { sayIfKnown } from '@/i18n/i18n';
import { type Fact, Facts } from '@/ui/Facts';
import styles from './OutcomeFinding.module.css';
import type { Finding, Interval } from './queries';

type Say = ReturnType<typeof useTranslation<'evaluation'>>['t'];
type Paired = NonNullable<Finding['paired']>;

export function FindingFigures({ finding, open }: { finding: Finding; open?: boolean }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  const paired = finding.paired;
  if (!paired) return null;
  const content = (
    <>
      <Facts rows={open} facts={factsOf(finding, paired, t, format)} />
      {paired.bounds ? <p className={styles.bounds}>{sayBounds(paired.bounds, t)}</p> : null}
      <p className={styles.bounds}>
        {finding.frozen_at
          ? t('finding.frozen', { date: format.shortDate(finding.frozen_at) })
          : t('finding.notFrozen')}
      </p>
    </>
  );
  if (open) return content;
  return (
    <details className={styles.figures}>
      <summary>{t('finding.details')}</summary>
      {content}
    </details>
  );
}

function factsOf(finding: Finding, paired: Paired, t: Say, format: Format): Fact[] {
  const { improved, worsened } = paired.important_changes;
  const facts: Fact[] = [
    {
      name: t('finding.medianChange'),
      value: sayInterval(
        paired.median_change.estimate,
        paired.median_change.interval,
        finding.unit,
        t,
        format,
      ),
    },
    {
      name: t('finding.meanChange'),
      value: sayInterval(
        paired.mean_change.mean,
        paired.mean_change.interval,
        finding.unit,
        t,
        format,
      ),
    },
    { name: t('finding.improvedShare'), value: sayShare(improved, t, format) },
    { name: t('finding.worsenedShare'), value: sayShare(worsened, t, format) },
  ];
  if (paired.hedges_g_av !== null) {
    facts.push({ name: t('finding.effect'), value: format.number(paired.hedges_g_av, 2) });
  }
  if (paired.rank_biserial !== null) {
    facts.push({ name: t('finding.rank'), value: format.number(paired.rank_biserial, 2) });
  }
  if (finding.missing.length > 0) {
    facts.push({
      name: t('finding.missing'),
      value: finding.missing.map((missing) => sayMissing(missing, t)).join('; '),
    });
  }
  return facts;
}

function sayInterval(
  value: number,
  interval: Interval | null,
  unit: string,
  t: Say,
  format: Format,
): string {
  const said = `${signed(value, format)} ${unit}`;
  if (!interval) return said;
  const ends = {
    value: said,
    lower: format.number(interval.lower),
    upper: format.number(interval.upper),
  };
  // The level is told where it differs from what was asked for.
  if (Math.abs(interval.level - interval.nominal_level) < 0.0005) {
    return t('finding.withInterval', ends);
  }
  return t('finding.withLevel', { ...ends, level: format.share(interval.level, 1) });
}

/** A change says its direction even where it is a rise. */
export function signed(value: number, format: Format): string {
  return `${value > 0 ? '+' : ''}${format.number(value)}`;
}

function sayShare(share: Paired['important_changes']['improved'], t: Say, format: Format): string {
  return t('finding.shareOf', {
    count: share.count,
    n: share.n,
    lower: format.share(share.interval.lower),
    upper: format.share(share.interval.upper),
  });
}

function sayMissing(missing: Finding['missing'][number], t: Say): string {
  const state = sayIfKnown('evaluation', `finding.state.${missing.state}`) ?? missing.state;
  const number = missing.count ?? t('finding.fewerThanFive');
  return missing.reason
    ? t('finding.missingWhy', { state, number, reason: missing.reason })
    : t('finding.missingOne', { state, number });
}

function sayBounds(bounds: NonNullable<Paired['bounds']>, t: Say): string {
  if (bounds.verdict_stands) return t('finding.boundsStand');
  return t('finding.boundsFall', {
    worst: t(`verdict.${bounds.worst.verdict}`),
    best: t(`verdict.${bounds.best.verdict}`),
  });
}
