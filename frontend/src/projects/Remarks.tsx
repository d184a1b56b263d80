/** What is to be known at the gate: it neither opens nor closes it. */
import { useTranslation } from 'react-i18next';
import { sayIfKnown } from '@/i18n/i18n';
import { Icon } from '@/ui/Icon';
import { PathLink } from '@/ui/Link';
import type { Gate } from './queries';
import styles from './Remarks.module.css';

interface RemarksProps {
  remarks: Gate['remarks'];
  projectId: string;
}

export function Remarks({ remarks, projectId }: RemarksProps) {
  const { t } = useTranslation('projects');
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks} aria-label={t('gate.remarks')}>
      {remarks.map((remark) => {
        const words = sayIfKnown('projects', `gate.remark.${remark.name}`, {
          count: Object.values(remark.facts)[0],
          ...remark.facts,
        });
        return (
          <li key={remark.name} className={styles.remark}>
            <Icon name="info" />
            <PathLink href={`/projects/${projectId}/${remark.link}`}>
              {words ?? remark.explanation}
            </PathLink>
          </li>
        );
      })}
    </ul>
  );
}
