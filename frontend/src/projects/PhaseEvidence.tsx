/** What the phases laid before a decision: figures by name, as they were stored. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '@/api/projects';
import { type Format, useFormat } from '@/i18n/format';
import { sayIfKnown } from '@/i18n/i18n';
import { type Fact, Facts } from '@/ui/Facts';
import styles from './DecisionPage.module.css';
import { phases } from './phases';

interface PhaseEvidenceProps {
  sources: Record<string, unknown>;
  /** Later phases had nothing to say yet. */
  upTo: Phase;
}

const phaseOf: Record<string, Phase> = {
  ideas: 'idea_generation',
  reality_check: 'reality_check',
  test_setups: 'test_setup',
  evaluation: 'evaluation',
};

export function PhaseEvidence({ sources, upTo }: PhaseEvidenceProps) {
  const { t } = useTranslation(['projects', 'common']);
  const format = useFormat();
  const said = Object.entries(sources)
    .filter(([name]) => phases.indexOf(phaseOf[name] ?? upTo) <= phases.indexOf(upTo))
    .map(([name, figures]) => ({ name, facts: factsOf(figures, format, t) }))
    .filter(({ facts }) => facts.length > 0);
  return said.map(({ name, facts }) => (
    <section key={name} className={styles.part}>
      <h5>{nameOf(name)}</h5>
      <Facts columns facts={facts} />
    </section>
  ));
}

type Say = ReturnType<typeof useTranslation<['projects', 'common']>>['t'];

/** Ids say nothing to a reader; everything else is shown, however deep it lies. */
function factsOf(figures: unknown, format: Format, t: Say, prefix = ''): Fact[] {
  if (typeof figures !== 'object' || figures === null) return [];
  return Object.entries(figures).flatMap(([key, value]): Fact[] => {
    if (key === 'id' || key.endsWith('_id') || key.endsWith('_ids')) return [];
    const name = nameWithin(prefix, key);
    if (Array.isArray(value)) {
      const words = value.map((item) => wordsFor(item, format, t)).filter(Boolean);
      return words.length > 0
        ? [
            {
              name,
              value: words.every((word) => typeof word === 'string')
                ? format.list(words as string[])
                : value.length,
              wide: true,
            },
          ]
        : [{ name, value: value.length }];
    }
    if (typeof value === 'object' && value !== null) return factsOf(value, format, t, name);
    return [{ name, value: wordsFor(value, format, t) }];
  });
}

function wordsFor(value: unknown, format: Format, t: Say): ReactNode {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return format.number(value, 2);
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no', { ns: 'common' });
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}T/.test(value) ? format.dateTime(value) : nameOf(value);
  }
  return titleOf(value as Record<string, unknown>, format);
}

/** A thing in a list by its title, with the one word or figure that tells how it stands. */
function titleOf(thing: Record<string, unknown>, format: Format): string {
  const title = typeof thing.title === 'string' ? thing.title : thing.name;
  if (typeof title !== 'string') return '';
  const standing =
    typeof thing.verdict === 'string'
      ? nameOf(thing.verdict)
      : typeof thing.support === 'number'
        ? format.number(thing.support)
        : '';
  return standing ? `${title} (${standing})` : title;
}

/** A figure of a group is named with the group, but a bottom line's name says enough. */
function nameWithin(prefix: string, key: string): string {
  if (!prefix) return nameOf(key);
  if (prefix === nameOf('lines')) return sayIfKnown('common', `bottomLine.${key}`) ?? nameOf(key);
  return `${prefix}: ${nameOf(key).toLocaleLowerCase()}`;
}

/** The reader's words for a code; a code without words loses its underscores, other text is left alone. */
function nameOf(code: string): string {
  const known =
    sayIfKnown('projects', `evidence.${code}`) ??
    sayIfKnown('projects', `perspective.${code}`) ??
    sayIfKnown('common', `phase.${code}`) ??
    sayIfKnown('common', `bottomLine.${code}`);
  if (known) return known;
  if (!/^[a-z]+(_[a-z]+)*$/.test(code)) return code;
  const words = code.replaceAll('_', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
