/** What the file turned out to be, and which of its sheets is read. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Facts } from '@/ui/Facts';
import { Panel } from '@/ui/Panel';
import { Select } from '@/ui/Select';
import type { Preview } from './queries';

interface FoundInFileProps {
  found: Preview;
  onSheet: (sheet: string) => void;
}

export function FoundInFile({ found, onSheet }: FoundInFileProps) {
  const { t } = useTranslation(['ideas', 'exchange']);
  const format = useFormat();
  const { kind, sheet, sheets, delimiter } = found;
  return (
    <Panel title={t('import.found')} level={3} tone="plain">
      <Facts
        columns
        facts={[
          {
            name: t('file.kind', { ns: 'exchange' }),
            value: t(`file.kinds.${kind}`, { ns: 'exchange' }),
          },
          { name: t('import.rows'), value: format.number(found.row_count) },
          ...(kind === 'csv'
            ? [
                { name: t('import.encoding'), value: found.encoding },
                {
                  name: t('import.delimiter'),
                  value: delimiter === '\t' ? t('import.tab') : delimiter,
                },
              ]
            : []),
          ...(sheet === null || sheets.length > 1
            ? []
            : [{ name: t('file.sheet', { ns: 'exchange' }), value: sheet }]),
        ]}
      />
      {sheets.length > 1 ? (
        <Select
          label={t('file.chooseSheet', { ns: 'exchange' })}
          width="medium"
          empty={null}
          options={sheets.map((name) => ({ value: name, label: name }))}
          value={sheet ?? ''}
          onChange={(event) => onSheet(event.currentTarget.value)}
        />
      ) : null}
    </Panel>
  );
}
