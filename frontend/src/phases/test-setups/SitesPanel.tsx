/** The sites of a study: care centres by name, homes by number. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, idempotent, ifMatch } from '@/api/client';
import { may } from '@/api/projects';
import { Button } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Form } from '@/ui/Form';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { Tag } from '@/ui/Tag';
import { TextInput } from '@/ui/TextInput';
import { useServerForm } from '@/ui/useServerForm';
import { useFinish } from './finishing';
import { type Ids, type Site, sitesQuery, unitsQuery } from './queries';
import styles from './studies.module.css';
import type { ViewProps } from './view';

export function SitesPanel({ ids, project, study }: ViewProps) {
  const { t } = useTranslation(['testSetups', 'common']);
  const sites = useQuery(sitesQuery(ids));
  const siteName = useSiteName(ids);
  const [open, setOpen] = useState<Site | 'new' | null>(null);
  const close = () => setOpen(null);
  const add =
    may(project, 'test_setups:study:edit') && !['locked', 'archived'].includes(study.state) ? (
      <Button size="small" onClick={() => setOpen('new')}>
        {t('site.add')}
      </Button>
    ) : null;
  return (
    <Panel
      level={3}
      title={t('site.title')}
      description={t('site.lead')}
      actions={sites.data?.length ? add : null}
    >
      {sites.error ? <ProblemAlert error={sites.error} /> : null}
      {sites.data?.length === 0 ? (
        <EmptyState icon="figure" title={t('site.none')} action={add} />
      ) : (
        <ul className={styles.places}>
          {sites.data?.map((site) => (
            <li key={site.id}>
              <Tag>{siteName(site.id)}</Tag>
              {add ? (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={`${t('edit', { ns: 'common' })}: ${siteName(site.id)}`}
                  onClick={() => setOpen(site)}
                >
                  {t('edit', { ns: 'common' })}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <Dialog
        open={open !== null}
        onClose={close}
        title={t(open === 'new' ? 'site.add' : 'site.edit')}
      >
        {open ? (
          <SiteForm
            ids={ids}
            municipalityId={project.municipality_id}
            site={open === 'new' ? undefined : open}
            onDone={close}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

/** Returns what names a site: the care centre, or “Home 7”. */
export function useSiteName(ids: Ids): (siteId: string | null) => string {
  const { t } = useTranslation('testSetups');
  const { data } = useQuery(sitesQuery(ids));
  return (siteId) => {
    const site = data?.find((each) => each.id === siteId);
    if (!site) return '–';
    return site.kind === 'home'
      ? t('site.home', { number: site.number ?? '' })
      : (site.unit_name ?? '–');
  };
}

interface SiteFormProps {
  ids: Ids;
  municipalityId: string;
  /** Given, it is corrected; what kind of place it is stays. */
  site: Site | undefined;
  onDone: () => void;
}

interface Values {
  kind: Site['kind'];
  unit_id: string;
  number: number;
}

function SiteForm({ ids, municipalityId, site, onDone }: SiteFormProps) {
  const { t } = useTranslation(['testSetups', 'common']);
  const units = useQuery(unitsQuery(municipalityId));
  const finish = useFinish(ids.projectId, t(site ? 'site.changed' : 'site.added'), onDone);
  const form = useServerForm<Values>({
    defaultValues: {
      kind: site?.kind ?? 'care_centre',
      unit_id: site?.unit_id ?? '',
      number: site?.number ?? undefined,
    },
    send: ({ kind, unit_id, number }, key) => {
      const named = kind === 'home' ? { number } : { unit_id };
      return site
        ? body(
            api.PATCH('/api/v1/sites/{site_id}', {
              params: { path: { site_id: site.id } },
              headers: ifMatch(site.version),
              body: named,
            }),
          )
        : body(
            api.POST('/api/v1/studies/{study_id}/sites', {
              params: { path: { study_id: ids.studyId } },
              headers: idempotent(key),
              body: { kind, ...named },
            }),
          );
    },
    onSent: finish,
  });
  const kind = form.form.watch('kind');
  return (
    <Form form={form} submitLabel={site ? t('save', { ns: 'common' }) : t('site.add')}>
      {site ? null : (
        <RadioGroup
          columns
          label={t('site.kind')}
          options={(['care_centre', 'home'] as const).map((value) => ({
            value,
            label: t(`siteKind.${value}`),
          }))}
          {...form.field('kind')}
        />
      )}
      {kind === 'home' ? (
        <TextInput
          width="short"
          inputMode="numeric"
          label={t('site.number')}
          description={t('site.numberHelp')}
          {...form.field('number', { required: true, number: 'whole', min: 1 })}
        />
      ) : (
        <Select
          label={t('site.unit')}
          options={(units.data ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          {...form.field('unit_id', { required: true })}
        />
      )}
    </Form>
  );
}
