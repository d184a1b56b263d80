/** Personal links for people without an account: made by who leads, shown once, called back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Dialog } from '@/ui/Dialog';
import { Row } from '@/ui/Layout';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Tag, type TagTone } from '@/ui/Tag';
import { useToast } from '@/ui/Toast';
import { usePerspectiveName } from '../perspectives';
import type { RealityCheck } from '../queries';
import styles from '../speech.module.css';
import { MakeLink } from './MakeLink';
import { linksQuery, type PersonalLink } from './queries';

const tones: Record<PersonalLink['state'], TagTone> = {
  waiting: 'warning',
  spoken: 'success',
  expired: 'neutral',
  revoked: 'neutral',
};

/** Only for who leads: others are not told for whom links were made. */
export function LinksPanel({ projectId, check }: { projectId: string; check: RealityCheck }) {
  const { t } = useTranslation('links');
  const [making, setMaking] = useState(false);
  const links = useQuery(linksQuery(projectId, check.idea_id));
  if (links.error) return <ProblemAlert error={links.error} />;
  const here = (links.data?.items ?? []).filter((link) => link.round === check.round);
  if (here.length === 0 && !check.round_open) return null;
  return (
    <Panel
      title={t('title')}
      level={3}
      description={t('lead')}
      actions={
        check.round_open ? (
          <Button size="small" onClick={() => setMaking(true)}>
            {t('make')}
          </Button>
        ) : null
      }
    >
      <ul className={styles.list}>
        {here.map((link) => (
          <One key={link.id} projectId={projectId} link={link} />
        ))}
      </ul>
      <Dialog open={making} onClose={() => setMaking(false)} title={t('make')}>
        {making ? <MakeLink projectId={projectId} ideaId={check.idea_id} /> : null}
      </Dialog>
    </Panel>
  );
}

function One({ projectId, link }: { projectId: string; link: PersonalLink }) {
  const { t } = useTranslation('links');
  const format = useFormat();
  const perspective = usePerspectiveName();
  const queryClient = useQueryClient();
  const say = useToast();
  const revoke = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/personal-links/{personal_link_id}/revocation', {
          params: { path: { personal_link_id: link.id } },
        }),
      ),
    onSuccess: async () => {
      say(t('revoked', { label: link.label }));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    },
  });
  const valid = link.state === 'waiting' || link.state === 'spoken';
  return (
    <li className={styles.said}>
      <Row>
        <strong>{link.label}</strong>
        <Tag tone={tones[link.state]}>{t(`state.${link.state}`)}</Tag>
      </Row>
      <p className={styles.who}>
        {[
          perspective(link.perspective),
          t('madeBy', { name: link.made_by_name, date: format.date(link.created_at) }),
          valid ? t('until', { date: format.date(link.expires_at) }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {valid ? (
        <ConfirmButton
          size="small"
          variant="quiet"
          title={t('revokeTitle', { label: link.label })}
          question={t('revokeQuestion')}
          confirmLabel={t('revoke')}
          busy={revoke.isPending}
          onConfirm={() => revoke.mutate()}
        >
          {t('revoke')}
          <span className="ds-sr-only">: {link.label}</span>
        </ConfirmButton>
      ) : null}
      {revoke.error ? <ProblemAlert error={revoke.error} /> : null}
    </li>
  );
}
