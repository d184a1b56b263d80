/** What is wrong, row by row. */
import { useTranslation } from 'react-i18next';
import { sayIfKnown } from '@/i18n/i18n';
import { DataTable } from '@/ui/DataTable';
import type { RowError } from './queries';

export function RowErrors({ errors }: { errors: readonly RowError[] }) {
  const { t } = useTranslation('ideas');
  return (
    <DataTable
      caption={t('import.errors')}
      showCaption
      dense
      rows={errors}
      rowKey={(error) => `${error.row}${error.field}${error.code}`}
      columns={[
        { id: 'row', header: t('import.row'), cell: (error) => error.row, primary: true },
        {
          id: 'field',
          header: t('import.where'),
          // Own fields come as `field:` with their key; columns are chosen under their labels above.
          cell: (error) =>
            sayIfKnown('ideas', `import.field.${error.field}`) ?? error.field.replace('field:', ''),
        },
        {
          id: 'what',
          header: t('import.what'),
          cell: (error) =>
            sayIfKnown('ideas', `import.errorCode.${error.code}`) ??
            sayIfKnown('common', `problems.${error.code}`) ??
            error.detail,
        },
      ]}
    />
  );
}
