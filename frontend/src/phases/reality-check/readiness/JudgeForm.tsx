/** Judging a level: which one is reached, what shows it, what of the next one is met already. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { Checkbox } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { Stack } from '@/ui/Layout';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { type ServerForm, useServerForm } from '@/ui/useServerForm';
import { useDemands } from './Demands';
import { keyOf, levels, type ReadinessScale, type ScaleStanding } from './queries';
import styles from './ScalePanel.module.css';

interface JudgeFormProps {
  projectId: string;
  ideaId: string;
  standing: ScaleStanding;
  onDone: () => void;
}

interface Values {
  level: string;
  evidence: string;
  /** Of the next level's three demands, in their order. */
  met: [boolean, boolean, boolean];
}

const demands = [0, 1, 2] as const;
const highest = levels.length;

export function JudgeForm({ projectId, ideaId, standing, onDone }: JudgeFormProps) {
  const { t } = useTranslation(['readiness', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const { scale } = standing;
  const form = useServerForm<Values>({
    defaultValues: {
      level: standing.level === null ? '' : String(standing.level),
      evidence: standing.evidence,
      met: [1, 2, 3].map((number) => standing.met.includes(number)) as Values['met'],
    },
    draft: `readiness.${ideaId}.${scale}`,
    send: ({ level, evidence, met }, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/readiness-judgements', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: {
            scale,
            level: Number(level),
            evidence,
            met: Number(level) < highest ? [1, 2, 3].filter((number) => met[number - 1]) : [],
          },
        }),
      ),
    onSent: async () => {
      say(t('saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  const level = Number(form.form.watch('level'));
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      <Select
        label={t('chooseLevel')}
        description={t('chooseHelp')}
        options={levels.map((key) => ({
          value: key,
          label: `${key}: ${t(`titles.${scale}.${key}`)}`,
        }))}
        {...form.field('level', { required: true })}
      />
      {level > 0 ? <Demanded scale={scale} level={level} /> : null}
      <TextArea
        label={t('evidence')}
        description={t('evidenceHelp')}
        rows={3}
        {...form.field('evidence', { required: true, maxLength: 20_000 })}
      />
      {level > 0 && level < highest ? (
        <NextDemands form={form} scale={scale} level={level + 1} />
      ) : null}
    </Form>
  );
}

interface OfLevel {
  scale: ReadinessScale;
  level: number;
}

function Demanded({ scale, level }: OfLevel) {
  const { t } = useTranslation('readiness');
  return (
    <div className={styles.said}>
      <p className={styles.who}>{t('demands')}</p>
      <ul>
        {useDemands(scale, level).map((demand) => (
          <li key={demand}>{demand}</li>
        ))}
      </ul>
    </div>
  );
}

function NextDemands({ form, scale, level }: OfLevel & { form: ServerForm<Values> }) {
  const { t } = useTranslation('readiness');
  const words = useDemands(scale, level);
  return (
    <FieldGroup
      label={t('alreadyMet', { level })}
      description={t(`titles.${scale}.${keyOf(level)}`)}
    >
      <Stack gap="small">
        {demands.map((index) => {
          const { mark: _, ...wiring } = form.field(`met.${index}`);
          return <Checkbox key={index} label={words[index]} {...wiring} />;
        })}
      </Stack>
    </FieldGroup>
  );
}
