/** The sentences of the trail: what happened, and where the idea stands now. */
import { useTranslation } from 'react-i18next';
import { currentLanguage, sayIfKnown } from '@/i18n/i18n';
import type { IconName } from '@/ui/Icon';
import type { PublicStep, PublicTrail } from './queries';

/** What happened, in one sentence; a step of a kind this version does not know still stands there. */
export function useStepWords(): (step: PublicStep) => string {
  const { t } = useTranslation('trail');
  return ({ kind, outcome, facts, other_title }) => {
    const phase = sayIfKnown('trail', `step.phases.${facts.to_phase}`) ?? '';
    const count = Number(facts.perspectives ?? facts.times ?? 1);
    const state = currentLanguage() === 'da' ? facts.name_da : facts.name_en;
    const values = { title: facts.title ?? other_title, phase, count, state };
    return (
      sayIfKnown('trail', `step.${kind}.${outcome}`, values) ??
      sayIfKnown('trail', `step.${kind}`, values) ??
      t('step.other')
    );
  };
}

export function useStanding(): (now: PublicTrail['now']) => string {
  const { t } = useTranslation('trail');
  return ({ status, state, phase }) => {
    if (status !== 'selected') return t(`standing.${status}`);
    if (state === 'stopped' || state === 'implemented') return t(`standing.${state}`);
    if (state === 'parked') return t('standing.resting');
    return t('standing.selected', { phase: t(`phase.${phase}`) });
  };
}

const icons: Readonly<Record<string, IconName>> = {
  written: 'bulb',
  changed: 'edit',
  joined: 'plus',
  state_set: 'circle',
  answered: 'comment',
  decided: 'scale',
  assessed: 'people',
  study: 'figure',
  report_published: 'document',
};

export function iconOf(step: PublicStep): IconName {
  return icons[step.kind] ?? 'circle';
}
