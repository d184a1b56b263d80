/** The path of a project as an ordered list; it is the navigation between the phases. */
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import styles from './PhaseTrail.module.css';

export const phases = [
  'idea_generation',
  'reality_check',
  'test_setup',
  'evaluation',
  'decision',
] as const;
export type PhaseName = (typeof phases)[number];
export type PhaseState = 'done' | 'present' | 'ahead';

interface PhaseTrailProps {
  /** One per phase, in order; `link` draws the words given to it as a `PhaseLink`. */
  steps: readonly {
    phase: PhaseName;
    state: PhaseState;
    link: (words: ReactNode) => ReactNode;
  }[];
}

export function PhaseTrail({ steps }: PhaseTrailProps) {
  const { t } = useTranslation('common');
  return (
    <nav aria-label={t('phase.trail')} className={styles.trail}>
      <ol className={styles.list}>
        {steps.map(({ phase, state, link }, index) => (
          <li
            key={phase}
            className={styles.step}
            data-state={state}
            aria-current={state === 'present' ? 'step' : undefined}
          >
            {link(
              <>
                <span className={styles.dot} aria-hidden="true">
                  {state === 'done' ? <Icon name="check" /> : index + 1}
                </span>
                <span className={styles.words}>
                  <span className={styles.name}>{t(`phase.${phase}`)}</span>
                  <span className={styles.state}>{t(`phase.${state}`)}</span>
                </span>
              </>,
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
}

function PhaseAnchor(props: AnchorProps) {
  return <a {...props} className={styles.link} />;
}

export const PhaseLink = createLink(PhaseAnchor);
