/** Open matters, the oldest first as the API gives them; many are shown in portions. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, type WorkItem } from '@/api/work';
import { useFormat } from '@/i18n/format';
import { sayIfKnown } from '@/i18n/i18n';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Icon, type IconName } from '@/ui/Icon';
import { PathLink } from '@/ui/Link';
import { Tag } from '@/ui/Tag';
import styles from './WorkPage.module.css';

const PORTION = 8;

export function WorkList({ items, quiet }: { items: readonly WorkItem[]; quiet?: boolean }) {
  const { t } = useTranslation('overview');
  const [shown, setShown] = useState(PORTION);
  const left = items.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item) => (
          <li key={`${item.kind} ${item.project_id} ${item.link} ${item.since}`}>
            <WorkCard item={item} quiet={quiet} />
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button onClick={() => setShown((count) => count + PORTION)}>
          {t('more', { count: Math.min(left, PORTION) })}
        </Button>
      ) : null}
    </>
  );
}

function WorkCard({ item, quiet }: { item: WorkItem; quiet?: boolean }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  return (
    <Card pressable tone={quiet ? 'outlined' : 'plain'} className={styles.card}>
      <span className={styles.disc}>
        <Icon name={iconOf(item.kind)} />
      </span>
      <div className={styles.words}>
        <p className={styles.kind}>{sayKind(item)}</p>
        <h3 className={styles.title}>
          <PathLink href={addressOf(item)}>{item.title}</PathLink>
        </h3>
        {item.detail ? (
          <p className={styles.detail}>{t('answer', { answer: item.detail })}</p>
        ) : null}
        <p className={styles.facts}>
          {item.project_title === item.title ? null : <span>{item.project_title}</span>}
          <span>
            {t('since', { date: format.shortDate(item.since), time: format.lasted(item.since) })}
          </span>
          {item.due_on ? (
            <Tag tone={item.overdue ? 'danger' : 'neutral'}>
              {t(item.overdue ? 'overdue' : 'due', { date: format.shortDate(item.due_on) })}
            </Tag>
          ) : null}
          {item.who ? <span>{t('others.who', { who: item.who })}</span> : null}
        </p>
      </div>
      <Icon name="chevron" className={styles.chevron} />
    </Card>
  );
}

function sayKind({ kind, count }: WorkItem): string {
  const plain = kind.replaceAll('_', ' ');
  return (
    sayIfKnown('overview', `kind.${kind}`, { count: count ?? 1 }) ??
    plain.charAt(0).toLocaleUpperCase() + plain.slice(1)
  );
}

const icons: readonly [string, IconName][] = [
  ['idea', 'bulb'],
  ['assessment', 'comment'],
  ['gate', 'scale'],
  ['measurement', 'figure'],
  ['report', 'document'],
  ['rating', 'scale'],
  ['flags', 'warning'],
];

function iconOf(kind: string): IconName {
  return icons.find(([begins]) => kind.startsWith(begins))?.[1] ?? 'ball';
}
