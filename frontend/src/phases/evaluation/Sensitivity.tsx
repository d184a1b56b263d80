/** Does the conclusion hang on the weights? Said in words, with the weights at which it turns. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import type { Evaluation } from './queries';
import styles from './WeightsTrial.module.css';

export function Sensitivity({
  sensitivity,
}: {
  sensitivity: NonNullable<Evaluation['sensitivity']>;
}) {
  const { t } = useTranslation(['evaluation', 'common']);
  const format = useFormat();
  const { new_way_share: share } = sensitivity;
  const flips = sensitivity.flips.filter((flip) => flip.flips_at !== null);
  return (
    <>
      <p>{t(`weights.winner.${sensitivity.winner}`)}</p>
      {share >= 1 ? (
        <p>{t('weights.always')}</p>
      ) : sensitivity.as_today_share >= 1 ? (
        <p>{t('weights.never')}</p>
      ) : (
        <p>
          {t('weights.share', { share: format.share(share) })}{' '}
          {t('weights.shareInOrder', { share: format.share(sensitivity.new_way_share_in_order) })}
        </p>
      )}
      {flips.length > 0 ? (
        <ul className={styles.flips}>
          {flips.map((flip) => (
            <li key={flip.line}>
              {t('weights.flips', {
                line: t(`bottomLine.${flip.line}`, { ns: 'common' }),
                at: format.share((flip.flips_at ?? 0) / 100),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

export function Total({ total }: { total: Evaluation['total'] }) {
  const { t } = useTranslation('evaluation');
  const format = useFormat();
  if (!total) return <p className={styles.quiet}>{t('weights.noTotal')}</p>;
  const { value, interval } = total.difference;
  const said = `${value > 0 ? '+' : ''}${format.number(value)}`;
  return (
    <p className={styles.total}>
      {interval
        ? t('weights.totalInterval', {
            value: said,
            lower: format.number(interval.lower),
            upper: format.number(interval.upper),
          })
        : t('weights.total', { value: said })}
    </p>
  );
}
