/** The frame of what is judged before an idea is tried: where one is, the other parts, the way back. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Stack } from '@/ui/Layout';
import { Link } from '@/ui/Link';
import { PageHeader } from '@/ui/PageHeader';
import styles from './PartFrame.module.css';

export const parts = ['complexity', 'readiness', 'looks', 'expectation'] as const;
export type Part = (typeof parts)[number];

interface PartFrameProps {
  projectId: string;
  ideaId: string;
  idea: string;
  part: Part;
  title: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}

export function PartFrame({
  projectId,
  ideaId,
  idea,
  part,
  title,
  lead,
  actions,
  children,
}: PartFrameProps) {
  const { t } = useTranslation('prospects');
  return (
    <Stack gap="large">
      <PageHeader
        level={2}
        title={title}
        tabTitle={`${title} ${idea}`}
        lead={lead}
        actions={actions}
        above={
          <Link to="/projects/$projectId/reality-check/$ideaId" params={{ projectId, ideaId }}>
            {t('back', { idea })}
          </Link>
        }
      />
      <nav aria-label={t('nav')}>
        <ul className={styles.parts}>
          {parts.map((one) => (
            <li key={one}>
              <Link
                to={`/projects/$projectId/reality-check/$ideaId/${one}`}
                params={{ projectId, ideaId }}
                className={styles.part}
                aria-current={one === part ? 'page' : undefined}
              >
                {t(`parts.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </Stack>
  );
}
