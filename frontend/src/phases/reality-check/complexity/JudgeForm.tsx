/** Judging one domain or all of them: what to ask oneself, a level, and why. */
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent } from '@/api/client';
import { projectKey } from '@/api/projects';
import { RadioGroup } from '@/ui/Choice';
import { FieldGroup } from '@/ui/Field';
import { Form } from '@/ui/Form';
import { TextArea } from '@/ui/TextArea';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import styles from './JudgeForm.module.css';
import { Questions } from './Questions';
import { type Domain, type DomainStanding, type Level, levels } from './queries';

interface JudgeFormProps {
  projectId: string;
  ideaId: string;
  domains: readonly DomainStanding[];
  onDone: () => void;
}

interface Judged {
  level: Level | '';
  note: string;
}

type Values = Record<Domain, Judged>;

export function JudgeForm({ projectId, ideaId, domains, onDone }: JudgeFormProps) {
  const { t } = useTranslation(['complexity', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useServerForm<Values>({
    defaultValues: Object.fromEntries(
      domains.map((one) => [one.domain, { level: one.level ?? '', note: one.note }]),
    ) as Values,
    draft: `complexity.${ideaId}.${domains.map((one) => one.domain).join('-')}`,
    send: (values, key) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/complexity-judgements', {
          params: { path: { idea_id: ideaId } },
          headers: idempotent(key),
          body: { judgements: judgementsIn(values, domains) },
        }),
      ),
    onSent: async () => {
      say(t('saved'));
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
      onDone();
    },
  });
  const missing = (value: unknown, values: Record<string, unknown>, domain: Domain) => {
    if (value) return undefined;
    const given = values as Values;
    if (given[domain].note.trim()) return t('levelMissing');
    return domains.some((one) => given[one.domain].level) ? undefined : t('nothing');
  };
  return (
    <Form form={form} submitLabel={t('save', { ns: 'common' })}>
      {domains.map(({ domain }) => (
        <FieldGroup key={domain} label={t(`domains.${domain}`)} hideLabel={domains.length === 1}>
          <div className={styles.domain}>
            <Questions domain={domain} />
            <RadioGroup
              label={t('levelLabel')}
              options={levels.map((level) => ({
                value: level,
                label: t(`levels.${level}`),
                description: domains.length === 1 ? t(`levelHelp.${level}`) : undefined,
              }))}
              {...form.field(`${domain}.level`, {
                check: (value, values) => missing(value, values, domain),
              })}
            />
            <TextArea
              label={t('noteLabel')}
              rows={2}
              {...form.field(`${domain}.note`, { maxLength: 20_000 })}
            />
          </div>
        </FieldGroup>
      ))}
    </Form>
  );
}

/** The domains for which a level was chosen. */
function judgementsIn(values: Values, domains: readonly DomainStanding[]) {
  return domains.flatMap(({ domain }) => {
    const { level, note } = values[domain];
    return level ? [{ domain, level, note }] : [];
  });
}
