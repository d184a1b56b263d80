/** One scale: the level that stands and what shows it, and what the next one demands. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Panel } from '@/ui/Panel';
import { Demands } from './Demands';
import { Ladder } from './Ladder';
import { keyOf, type ScaleStanding } from './queries';
import styles from './ScalePanel.module.css';

interface ScalePanelProps {
  standing: ScaleStanding;
  onJudge?: () => void;
}

export function ScalePanel({ standing, onJudge }: ScalePanelProps) {
  const { t } = useTranslation(['readiness', 'prospects']);
  const format = useFormat();
  const { scale, level, next_level: next } = standing;
  return (
    <Panel
      title={t(`scale.${scale}`)}
      level={3}
      description={t(`source.${scale}`)}
      actions={
        onJudge ? (
          <Button size="small" onClick={onJudge}>
            {t(`judgeNamed.${scale}`)}
          </Button>
        ) : null
      }
    >
      {level === null ? (
        <div>
          <p className={styles.level}>{t('notJudged')}</p>
          <p className={styles.who}>{t('notJudgedText')}</p>
        </div>
      ) : (
        <div className={styles.said}>
          <p className={styles.level}>
            {t('of', { level, title: t(`titles.${scale}.${keyOf(level)}`) })}
          </p>
          <p className={styles.words}>{standing.evidence}</p>
          <p className={styles.who}>
            {t('by', {
              ns: 'prospects',
              name: standing.judged_by_name ?? '',
              date: standing.judged_at ? format.date(standing.judged_at) : '',
            })}
          </p>
        </div>
      )}
      <Ladder scale={scale} level={level} />
      <div className={styles.said}>
        {next === null ? (
          <p className={styles.met}>
            <Icon name="check" /> {t('highest')}
          </p>
        ) : (
          <>
            <h4>{t('next', { level: next, title: t(`titles.${scale}.${keyOf(next)}`) })}</h4>
            <Demands scale={scale} level={next} met={standing.met} />
          </>
        )}
      </div>
    </Panel>
  );
}
