/** Whose an idea is, in words: its author, together with its co-authors. */
import { useTranslation } from 'react-i18next';
import type { components } from '@/api/schema.gen';
import { useFormat } from '@/i18n/format';

type Authored = Pick<
  components['schemas']['IdeaRead'],
  'author_name' | 'external_author' | 'co_authors'
>;

export function useAuthors(): (idea: Authored) => string {
  const { t } = useTranslation(['ideas', 'ideaDetails']);
  const format = useFormat();
  return (idea) => {
    const author = idea.author_name ?? idea.external_author ?? t('idea.authorUnknown');
    if (idea.co_authors.length === 0) return author;
    const others = format.list(idea.co_authors.map(({ name }) => name));
    return t('coAuthors.with', { ns: 'ideaDetails', author, others });
  };
}
