/** Saved mappings: the fitting one is chosen; others are chosen, kept, renamed and deleted here. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Row } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { useToast } from '@/ui/Toast';
import { ProfileName } from './ProfileName';
import {
  changeProfile,
  forgetProfile,
  type NewProfile,
  type Profile,
  profilesQuery,
} from './profiles';
import type { Preview } from './queries';

export type Kept = Omit<NewProfile, 'name'>;

interface ProfilesProps {
  projectId: string;
  found: Preview;
  /** The mapping as it stands now, as it would be kept. */
  now: Kept;
  onChoose: (profile: Profile) => void;
}

export function Profiles({ projectId, found, now, onChoose }: ProfilesProps) {
  const { t } = useTranslation('exchange');
  const queryClient = useQueryClient();
  const say = useToast();
  const { data: profiles = [], error } = useQuery(profilesQuery(projectId));
  const [chosenId, setChosenId] = useState(found.profile_id ?? '');
  const [naming, setNaming] = useState<'keep' | 'rename' | null>(null);
  const chosen = profiles.find(({ id }) => id === chosenId);
  const renew = () => queryClient.invalidateQueries(profilesQuery(projectId));
  const update = useMutation({
    mutationFn: (profile: Profile) => changeProfile(projectId, profile, now),
    onSuccess: () => say(t('profile.updated')),
    onSettled: renew,
  });
  const forget = useMutation({
    mutationFn: (profile: Profile) => forgetProfile(projectId, profile),
    onSuccess: () => {
      setChosenId('');
      say(t('profile.forgotten'));
    },
    onSettled: renew,
  });
  const missing = chosen ? namesIn(chosen.columns).filter((name) => !has(found, name)) : [];
  const problem = error ?? update.error ?? forget.error;
  return (
    <Panel title={t('profile.title')} level={3} tone="plain" description={t('profile.lead')}>
      {found.platform ? (
        <Alert role="status">
          {t('profile.known', { name: t(`profile.platforms.${found.platform}`) })}
        </Alert>
      ) : null}
      {chosen && chosen.id === found.profile_id ? (
        <Alert role="status">{t('profile.fits', { name: chosen.name })}</Alert>
      ) : null}
      {profiles.length > 0 ? (
        <Select
          label={t('profile.choose')}
          width="medium"
          empty={t('profile.none')}
          options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen ? chosenId : ''}
          onChange={(event) => {
            const id = event.currentTarget.value;
            setChosenId(id);
            const profile = profiles.find((each) => each.id === id);
            if (profile) onChoose(profile);
          }}
        />
      ) : null}
      {missing.length > 0 ? (
        <Alert tone="warning">
          {t('profile.missing', { count: missing.length, names: missing.join(', ') })}
        </Alert>
      ) : null}
      {problem ? <ProblemAlert error={problem} /> : null}
      <Row>
        {chosen ? (
          <>
            <Button size="small" busy={update.isPending} onClick={() => update.mutate(chosen)}>
              {t('profile.update')}
            </Button>
            <Button size="small" variant="quiet" onClick={() => setNaming('rename')}>
              {t('profile.rename')}
            </Button>
            <ConfirmButton
              size="small"
              variant="quiet"
              title={t('profile.forgetTitle')}
              question={t('profile.forgetText', { name: chosen.name })}
              confirmLabel={t('profile.forgetConfirm')}
              busy={forget.isPending}
              onConfirm={() => forget.mutate(chosen)}
            >
              {t('profile.forget')}
            </ConfirmButton>
          </>
        ) : (
          <Button size="small" onClick={() => setNaming('keep')}>
            {t('profile.keep')}
          </Button>
        )}
      </Row>
      <ProfileName
        projectId={projectId}
        renamed={naming === 'rename' ? chosen : undefined}
        now={now}
        open={naming !== null}
        onClose={() => setNaming(null)}
        onDone={async (profile) => {
          await renew();
          setChosenId(profile.id);
          setNaming(null);
        }}
      />
    </Panel>
  );
}

function namesIn(columns: Profile['columns']): string[] {
  return Object.values(columns)
    .flat()
    .filter((name) => typeof name === 'string');
}

function has(found: Preview, name: string): boolean {
  return found.columns.some((column) => column.name === name);
}
