/** What the words propose, to be looked at before anything is kept. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag } from '@/ui/Tag';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { ideasKey } from '../queries';
import { type Proposal, proposalQuery } from './queries';
import styles from './Themes.module.css';

const [FEWEST, MOST] = [2, 60];

export function ProposalView({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const { t } = useTranslation('themes');
  const say = useToast();
  const queryClient = useQueryClient();
  const [written, setWritten] = useState<string>();
  const asked = Number(written);
  const fits = Number.isInteger(asked) && asked >= FEWEST && asked <= MOST;
  const number = fits ? asked : undefined;
  const { data: proposal, error, isFetching } = useQuery(proposalQuery(projectId, number));
  const keep = useMutation({
    mutationFn: ({ fingerprint, number: proposed }: Proposal) =>
      body(
        api.POST('/api/v1/projects/{project_id}/theme-groupings', {
          params: { path: { project_id: projectId } },
          body: { fingerprint, number: proposed },
        }),
      ),
    onSuccess: ({ placed }) => {
      say(t('propose.kept', { count: placed }));
      onDone();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ideasKey(projectId) }),
  });
  if (error) return <ProblemAlert error={error} />;
  if (!proposal) return <Skeleton lines={6} />;
  return (
    <div className={styles.proposal}>
      <p>{t('propose.lead')}</p>
      <TextInput
        type="number"
        width="short"
        min={FEWEST}
        max={MOST}
        label={t('propose.number')}
        description={t('propose.suggested', { number: proposal.suggested_number })}
        error={written && !fits ? t('propose.between', { from: FEWEST, to: MOST }) : undefined}
        value={written ?? proposal.suggested_number}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <p role="status" className={styles.quiet}>
        {isFetching
          ? t('propose.working')
          : t('propose.summary', {
              count: proposal.themes.length,
              ideas: proposal.idea_count,
              left: proposal.left_out,
            })}
      </p>
      <ol className={styles.proposed}>
        {proposal.themes.map((theme) => (
          <li key={theme.theme_id ?? theme.title}>
            <p className={styles.proposedTitle}>
              <strong>{theme.title}</strong>{' '}
              {theme.theme_id ? <Tag>{t('propose.stands')}</Tag> : null}
            </p>
            <p className={styles.quiet}>
              {t('ideas', { count: theme.idea_count })}
              {theme.theme_id && theme.added > 0
                ? `, ${t('propose.added', { count: theme.added })}`
                : null}
              {theme.words.length > 0 ? ` · ${theme.words.join(', ')}` : null}
            </p>
            <p className={styles.examples}>{theme.examples.map((each) => `“${each}”`).join(' ')}</p>
          </li>
        ))}
      </ol>
      {keep.error ? <ProblemAlert error={keep.error} /> : null}
      <div>
        <Button
          variant="primary"
          busy={keep.isPending || isFetching}
          disabled={Boolean(written) && !fits}
          onClick={() => keep.mutate(proposal)}
        >
          {t('propose.keep')}
        </Button>
      </div>
    </div>
  );
}
