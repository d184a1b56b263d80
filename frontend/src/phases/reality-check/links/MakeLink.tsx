/** Make a personal link, then copy it or print its slip: its secret is shown this once. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '@/api/client';
import { projectKey } from '@/api/projects';
import { useFormat } from '@/i18n/format';
import { Alert } from '@/ui/Alert';
import { Button } from '@/ui/Button';
import { Form } from '@/ui/Form';
import { Icon } from '@/ui/Icon';
import { Row, Stack } from '@/ui/Layout';
import { Select } from '@/ui/Select';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import { usePerspectiveOptions } from '../perspectives';
import type { Perspective } from '../queries';
import styles from './MakeLink.module.css';
import type { PersonalLinkMade } from './queries';

interface Values {
  label: string;
  perspective: string;
  days: string;
}

const DAYS = ['7', '14', '30', '60'] as const;

export function MakeLink({ projectId, ideaId }: { projectId: string; ideaId: string }) {
  const { t } = useTranslation('links');
  const queryClient = useQueryClient();
  const [made, setMade] = useState<PersonalLinkMade | null>(null);
  const perspectives = usePerspectiveOptions();
  const form = useServerForm<Values, PersonalLinkMade>({
    defaultValues: { label: '', perspective: '', days: '14' },
    send: (values) =>
      body(
        api.POST('/api/v1/ideas/{idea_id}/personal-links', {
          params: { path: { idea_id: ideaId } },
          body: {
            label: values.label,
            perspective: values.perspective as Perspective,
            days: Number(values.days),
          },
        }),
      ),
    onSent: async (link) => {
      setMade(link);
      await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    },
  });
  if (made) return <Made made={made} />;
  return (
    <Form form={form} submitLabel={t('make')}>
      <TextInput
        label={t('label')}
        description={t('labelHelp')}
        {...form.field('label', { required: true, maxLength: 200 })}
      />
      <Select
        label={t('perspective')}
        options={perspectives}
        {...form.field('perspective', { required: true })}
      />
      <Select
        label={t('days')}
        empty={null}
        options={DAYS.map((days) => ({ value: days, label: t('daysOf', { count: Number(days) }) }))}
        {...form.field('days')}
      />
    </Form>
  );
}

function Made({ made }: { made: PersonalLinkMade }) {
  const { t } = useTranslation('links');
  const format = useFormat();
  const say = useToast();
  const address = `${window.location.origin}/say#${made.secret}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    say(t('copied'));
  };
  return (
    <Stack>
      <Alert tone="warning">{t('once')}</Alert>
      <div className={styles.slip}>
        <p className={styles.title}>{t('slip.title')}</p>
        <p>{t('slip.text')}</p>
        <p className={styles.address}>{address}</p>
        <p>{t('slip.until', { label: made.label, date: format.date(made.expires_at) })}</p>
      </div>
      <Row>
        <Button variant="primary" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button icon={<Icon name="document" />} onClick={printSlip}>
          {t('print')}
        </Button>
      </Row>
    </Stack>
  );
}

/** Only the slip: the rest of the page is not for whoever gets the paper. */
function printSlip() {
  const { dataset } = document.documentElement;
  dataset.printing = 'slip';
  window.addEventListener('afterprint', () => delete dataset.printing, { once: true });
  window.print();
}
