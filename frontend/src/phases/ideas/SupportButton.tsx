/** Who stands behind an idea; pressing again takes it back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { type Idea, ideasKey, supportQuery } from './queries';

interface SupportButtonProps {
  projectId: string;
  idea: Idea;
  maySupport: boolean;
}

export function SupportButton({ projectId, idea, maySupport }: SupportButtonProps) {
  const { t } = useTranslation('ideas');
  const queryClient = useQueryClient();
  const query = supportQuery(projectId, idea.id);
  const { data } = useQuery(query);
  const mine = data?.my_support ?? false;
  const change = useMutation({
    mutationFn: () => {
      const params = { path: { idea_id: idea.id } };
      return body(
        mine
          ? api.DELETE('/api/v1/ideas/{idea_id}/support', { params })
          : api.PUT('/api/v1/ideas/{idea_id}/support', { params }),
      );
    },
    onSuccess: async (support) => {
      queryClient.setQueryData(query.queryKey, support);
      await queryClient.invalidateQueries({ queryKey: ideasKey(projectId) });
    },
  });
  const count = data?.support_count ?? idea.support_count;
  return (
    <>
      <Row gap="medium">
        {maySupport ? (
          <Button
            icon={<Icon name={mine ? 'check' : 'heart'} />}
            aria-pressed={mine}
            busy={change.isPending}
            onClick={() => change.mutate()}
          >
            {t(mine ? 'idea.supporting' : 'idea.support')}
          </Button>
        ) : null}
        <span role="status">{t('idea.supported', { count })}</span>
      </Row>
      {change.error ? <ProblemAlert error={change.error} /> : null}
    </>
  );
}
