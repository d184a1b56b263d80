/** How much each of the three bottom lines weighs in this project, and the agreements on it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, ifMatch } from '@/api/client';
import { may, type Project, projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { BottomLineMark, bottomLines } from '@/ui/BottomLineMark';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { Panel } from '@/ui/Panel';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import styles from './ProjectOverviewPage.module.css';
import { weightsChangesQuery } from './queries';

export function WeightsPanel({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={t('weights.title')}
      level={3}
      description={t('weights.lead')}
      actions={
        may(project, 'projects:project:edit') ? (
          <Button size="small" icon={<Icon name="edit" />} onClick={() => setOpen(true)}>
            {t('weights.edit')}
          </Button>
        ) : null
      }
    >
      <div className={styles.bar} aria-hidden="true">
        {bottomLines.map((line) => (
          <span
            key={line}
            className={styles.part}
            data-line={line}
            style={{ flexGrow: project.weights[line] }}
          />
        ))}
      </div>
      <ul className={styles.lines}>
        {bottomLines.map((line) => (
          <li key={line} className={styles.line}>
            <BottomLineMark line={line} />
            <span className={styles.weight}>{format.share(project.weights[line] / 100)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {project.weights_frozen_at
          ? t('weights.frozen', { date: format.date(project.weights_frozen_at) })
          : t('weights.open')}
      </p>
      <History projectId={project.id} />
      <Dialog open={open} onClose={() => setOpen(false)} title={t('weights.edit')}>
        <WeightsForm project={project} onDone={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}

function History({ projectId }: { projectId: string }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const { data: changes } = useQuery(weightsChangesQuery(projectId));
  if (!changes || changes.length < 2) return null;
  return (
    <details className={styles.history}>
      <summary>{t('weights.history')}</summary>
      <ul>
        {changes.slice(1).map((change) => (
          <li key={change.id}>
            {t('weights.historyEntry', {
              date: format.shortDate(change.created_at),
              citizen: format.share(change.weight_citizen / 100),
              employee: format.share(change.weight_employee / 100),
              organisation: format.share(change.weight_organisation / 100),
            })}
            {change.after_freeze ? ` (${t('weights.afterFreeze')})` : null}
            {change.reason ? `. ${change.reason}` : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Values {
  citizen: number;
  employee: number;
  organisation: number;
  reason: string | null;
}

function WeightsForm({ project, onDone }: { project: Project; onDone: () => void }) {
  const { t } = useTranslation(['projects', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const frozen = project.weights_frozen_at !== null;
  const form = useServerForm<Values>({
    defaultValues: { ...project.weights, reason: '' },
    send: (values) =>
      body(
        api.PUT('/api/v1/projects/{project_id}/weights', {
          params: { path: { project_id: project.id } },
          headers: ifMatch(project.version),
          body: values,
        }),
      ),
    onSent: async () => {
      say(t('weights.saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(project.id) });
      onDone();
    },
  });
  const sum = bottomLines.reduce((total, line) => total + Number(form.form.watch(line) || 0), 0);
  return (
    <Form form={form} submitLabel={t('weights.save')}>
      <div className={styles.weightInputs}>
        {bottomLines.map((line) => (
          <TextInput
            key={line}
            type="number"
            min={0}
            max={100}
            step={1}
            unit="%"
            label={<BottomLineMark line={line} short />}
            {...form.field(line, { required: true, number: 'whole', min: 0, max: 100 })}
            mark={undefined}
          />
        ))}
      </div>
      <p
        role="status"
        className={styles.sum}
        data-right={sum === 100 || undefined}
        data-wrong={sum !== 100 || undefined}
      >
        {sum === 100
          ? t('weights.sumRight')
          : sum < 100
            ? t('weights.sumMissing', { sum, left: 100 - sum })
            : t('weights.sumOver', { sum, over: sum - 100 })}
      </p>
      <TextArea
        label={t(frozen ? 'weights.reason' : 'decision.reason')}
        description={frozen ? t('weights.reasonHelp') : t('weights.reasonOptional')}
        rows={3}
        {...form.field('reason', { required: frozen, nullable: true, maxLength: 1000 })}
      />
    </Form>
  );
}
