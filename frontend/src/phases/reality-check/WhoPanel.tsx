/** Which perspectives have spoken and which are still to be heard; those who lead agree on them. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { CARRYING_OUT, usePerspectiveName, usePerspectiveOptions } from './perspectives';
import { type Perspective, type RealityCheck, requiredQuery } from './queries';
import { GuideButton } from './suggestions/Guide';
import styles from './WhoPanel.module.css';

interface WhoPanelProps {
  projectId: string;
  check: RealityCheck;
  mayEdit: boolean;
}

export function WhoPanel({ projectId, check, mayEdit }: WhoPanelProps) {
  const { t } = useTranslation('realityCheck');
  const name = usePerspectiveName();
  const [agreeing, setAgreeing] = useState(false);
  const extra = check.heard.filter((perspective) => !check.required.includes(perspective));
  return (
    <Panel
      title={t('who.title')}
      level={3}
      description={t('who.lead')}
      actions={
        <Row>
          <GuideButton />
          {mayEdit ? (
            <Button size="small" onClick={() => setAgreeing(true)}>
              {t('who.edit')}
            </Button>
          ) : null}
        </Row>
      }
    >
      <ul className={styles.who}>
        {check.required.map((perspective) => {
          const heard = check.heard.includes(perspective);
          return (
            <li key={perspective} className={styles.one} data-heard={heard || undefined}>
              <Icon name={heard ? 'check' : 'circle'} />
              <span className={styles.name}>{name(perspective)}</span>
              <span className={styles.state}>{t(heard ? 'who.spoken' : 'who.waiting')}</span>
            </li>
          );
        })}
      </ul>
      {extra.length > 0 ? (
        <p className={styles.extra}>
          {t('who.extra')}: {extra.map((perspective) => name(perspective, false)).join(', ')}.
        </p>
      ) : null}
      <p className={styles.extra}>{t('who.assessments', { count: check.assessments })}</p>
      <Dialog open={agreeing} onClose={() => setAgreeing(false)} title={t('who.edit')}>
        <Agreement projectId={projectId} ideaId={check.idea_id} onDone={() => setAgreeing(false)} />
      </Dialog>
    </Panel>
  );
}

interface AgreementProps {
  projectId: string;
  ideaId: string;
  onDone: () => void;
}

function Agreement({ projectId, ideaId, onDone }: AgreementProps) {
  const required = useQuery(requiredQuery(projectId, ideaId));
  if (required.isPending) return <Skeleton lines={4} />;
  if (required.error) return <ProblemAlert error={required.error} />;
  return (
    <AgreementForm
      {...{ projectId, ideaId, onDone }}
      now={required.data.perspectives}
      version={required.data.version}
    />
  );
}

function AgreementForm({
  projectId,
  ideaId,
  onDone,
  now,
  version,
}: AgreementProps & { now: readonly Perspective[]; version: number }) {
  const { t } = useTranslation('realityCheck');
  const queryClient = useQueryClient();
  const say = useToast();
  const { t: why } = useTranslation('perspectives');
  const options = usePerspectiveOptions();
  const form = useServerForm<{ chosen: string[] }>({
    defaultValues: { chosen: [...now] },
    send: ({ chosen }) =>
      body(
        api.PUT('/api/v1/ideas/{idea_id}/required-perspectives', {
          params: { path: { idea_id: ideaId } },
          headers: ifMatch(version),
          body: { perspectives: [...new Set([CARRYING_OUT, ...chosen])] as Perspective[] },
        }),
      ),
    onSent: async () => {
      say(t('who.saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  const { id: _, error, mark: __, ...wiring } = form.field('chosen');
  return (
    <Form form={form} submitLabel={t('who.edit')}>
      <FieldGroup label={t('who.title')} error={error} hideLabel>
        {options.map(({ value, label }) =>
          value === CARRYING_OUT ? (
            <Checkbox
              key={value}
              label={label}
              description={t('who.carryingOut')}
              checked
              disabled
              readOnly
            />
          ) : (
            <Checkbox
              key={value}
              {...wiring}
              value={value}
              label={label}
              description={why(`${value as Perspective}.why`)}
            />
          ),
        )}
      </FieldGroup>
    </Form>
  );
}
