/** Gives whoever had the idea, and has no account, a link of their own on a slip of paper. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, done, ifMatch } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Row } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import { type TrailLinkMade, trailLinkQuery } from './queries';
import { Slip } from './Slip';

interface TrailLinkPanelProps {
  projectId: string;
  ideaId: string;
  title: string;
}

export function TrailLinkPanel({ projectId, ideaId, title }: TrailLinkPanelProps) {
  const { t } = useTranslation('trail');
  const format = useFormat();
  const say = useToast();
  const queryClient = useQueryClient();
  const asked = trailLinkQuery(projectId, ideaId);
  const link = useQuery(asked);
  const [made, setMade] = useState<TrailLinkMade | null>(null);
  const params = { path: { idea_id: ideaId } };
  const renew = () => queryClient.invalidateQueries({ queryKey: asked.queryKey });
  const make = useMutation({
    // Without a key: an answer that is kept to be repeated would keep the code with it.
    mutationFn: () =>
      body(api.POST('/api/v1/ideas/{idea_id}/trail-link', { params, body: { days: 365 } })),
    onSuccess: (answer) => {
      setMade(answer);
      return renew();
    },
  });
  const takeBack = useMutation({
    mutationFn: (version: number) =>
      done(
        api.DELETE('/api/v1/ideas/{idea_id}/trail-link', {
          params,
          headers: ifMatch(version),
        }),
      ),
    onSuccess: () => {
      setMade(null);
      say(t('link.takenBack'));
      return renew();
    },
  });
  return (
    <Panel title={t('link.title')} level={3} description={t('link.lead')}>
      {link.isPending ? <Skeleton lines={2} /> : null}
      {link.error ? <ProblemAlert error={link.error} /> : null}
      {link.data ? (
        <p role="status">
          {link.data.made_by_name && link.data.made_at && link.data.expires_at
            ? t('link.made', {
                name: link.data.made_by_name,
                date: format.date(link.data.made_at),
                until: format.date(link.data.expires_at),
              })
            : t('link.none')}
        </p>
      ) : null}
      {made ? (
        <>
          <Alert tone="warning">{t('link.once')}</Alert>
          <Slip made={made} title={title} />
        </>
      ) : null}
      {make.error ? <ProblemAlert error={make.error} /> : null}
      {takeBack.error ? <ProblemAlert error={takeBack.error} /> : null}
      {link.data ? (
        <Row>
          {link.data.made ? (
            <>
              <ConfirmButton
                title={t('link.againTitle')}
                question={t('link.againText')}
                confirmLabel={t('link.again')}
                busy={make.isPending}
                onConfirm={() => make.mutate()}
              >
                {t('link.again')}
              </ConfirmButton>
              <ConfirmButton
                variant="quiet"
                title={t('link.takeBackTitle')}
                question={t('link.takeBackText')}
                confirmLabel={t('link.takeBack')}
                busy={takeBack.isPending}
                onConfirm={() => takeBack.mutate(link.data.version)}
              >
                {t('link.takeBack')}
              </ConfirmButton>
            </>
          ) : (
            <Button busy={make.isPending} onClick={() => make.mutate()}>
              {t('link.make')}
            </Button>
          )}
        </Row>
      ) : null}
    </Panel>
  );
}
