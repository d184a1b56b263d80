/** Takes the ideas that are shown out as a file, in the kind one chooses. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonHref } from '@/ui/Button';
import { RadioGroup } from '@/ui/Choice';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import { Row } from '@/ui/Layout';
import type { IdeaFilters } from '../queries';
import { exportAddress, type Format, formats } from './address';

interface ExportIdeasProps {
  projectId: string;
  filters: IdeaFilters;
}

export function ExportIdeas({ projectId, filters }: ExportIdeasProps) {
  const { t } = useTranslation('exchange');
  const [open, setOpen] = useState(false);
  const [format, setFormat] = useState<Format>('csv');
  const filtered = Object.values(filters).some((value) => value !== undefined);
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={<Icon name="download" />}
        onClick={() => setOpen(true)}
      >
        {t('export.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('export.title')}>
        <p>{t(filtered ? 'export.filtered' : 'export.all')}</p>
        <RadioGroup
          label={t('export.format')}
          name="format"
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as Format)}
          options={formats.map((each) => ({
            value: each,
            label: t(`export.formats.${each}`),
            description: t(`export.formats.${each}Help`),
          }))}
        />
        <p>{t('export.names')}</p>
        <Row>
          <ButtonHref
            variant="primary"
            icon={<Icon name="download" />}
            href={exportAddress(projectId, format, filters)}
            download
            onClick={() => setOpen(false)}
          >
            {t('export.download')}
          </ButtonHref>
        </Row>
      </Dialog>
    </>
  );
}
