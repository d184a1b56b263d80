/** What is known of an idea: which question it answers, whose it is, and its own fields. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { sayIfKnown } from '@/i18n/i18n';
import { type Fact, Facts } from '@/ui/Facts';
import { Link } from '@/ui/Link';
import { useAuthors } from './co-authors/useAuthors';
import { said } from './fields/said';
import { usePerspective } from './perspectives';
import type { Challenge, Idea } from './queries';

interface IdeaFactsProps {
  projectId: string;
  idea: Idea;
  challenge: Challenge | undefined;
}

export function IdeaFacts({ projectId, idea, challenge }: IdeaFactsProps) {
  const { t } = useTranslation(['ideas', 'ideaDetails']);
  const authors = useAuthors();
  const format = useFormat();
  const perspective = usePerspective();
  const facts: Fact[] = [
    {
      name: t('idea.challenge'),
      value: challenge ? (
        <Link
          to="/projects/$projectId/ideas"
          params={{ projectId }}
          search={{ challenge: challenge.id }}
        >
          {challenge.question}
        </Link>
      ) : (
        '–'
      ),
    },
    { name: t('idea.origin'), value: perspective(idea.origin_perspective) },
    {
      name: t('idea.author'),
      value: authors(idea),
    },
    { name: t('idea.date'), value: format.date(idea.created_at) },
  ];
  for (const field of challenge?.fields ?? []) {
    const answer = said(field, idea.field_values[field.key], format);
    if (!answer && field.retired) continue;
    facts.push({
      name: field.retired
        ? `${field.label} (${t('fields.retired', { ns: 'ideaDetails' })})`
        : field.label,
      value: answer || t('fields.none', { ns: 'ideaDetails' }),
      wide: field.kind === 'long_text',
    });
  }
  if (idea.routine) {
    facts.push({ name: t('routine', { ns: 'ideaDetails' }), value: idea.routine, wide: true });
  }
  if (idea.source) {
    const { external_id: id } = idea;
    const source = sayIfKnown('ideas', `idea.cameBy.${idea.source}`) ?? idea.source;
    facts.push({
      name: t('idea.source'),
      value: id ? t('idea.sourceId', { source, id }) : source,
    });
  }
  if (idea.imported_support + idea.imported_against > 0) {
    facts.push({
      name: t('idea.tally'),
      value: t('idea.tallyText', {
        support: format.number(idea.imported_support),
        against: format.number(idea.imported_against),
      }),
    });
  }
  return <Facts columns facts={facts} />;
}
