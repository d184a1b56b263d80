/** The assumptions drawn on importance × evidence, and the same as a table. */
import { useTranslation } from 'react-i18next';
import type { Column } from '@/ui/DataTable';
import { Figure } from '@/ui/Figure';
import type { Assumption } from '../queries';
import { AssumptionGrid } from './AssumptionGrid';

interface AssumptionFigureProps {
  assumptions: readonly Assumption[];
  onChoose: (assumption: Assumption) => void;
}

export function AssumptionFigure({ assumptions, onChoose }: AssumptionFigureProps) {
  const { t } = useTranslation('realityCheck');
  const numbered = assumptions.map((assumption, index) => ({ number: index + 1, assumption }));
  type Numbered = (typeof numbered)[number];
  const columns: Column<Numbered>[] = [
    {
      id: 'statement',
      header: t('assumptions.statement'),
      primary: true,
      cell: ({ number, assumption }) => `${number}. ${assumption.statement}`,
    },
    ...(['importance', 'evidence', 'priority'] as const).map((figure) => ({
      id: figure,
      header: t(figure === 'priority' ? 'assumptions.priority' : `assumptions.${figure}Short`),
      align: 'end' as const,
      sort: ({ assumption }: Numbered) => assumption[figure],
      cell: ({ assumption }: Numbered) => assumption[figure],
    })),
    {
      id: 'result',
      header: t('assumptions.state'),
      sort: ({ assumption }) => assumption.result,
      cell: ({ assumption }) => t(`assumptions.results.${assumption.result}`),
    },
  ];
  return (
    <Figure
      level={4}
      interactive
      title={t('assumptions.plot.title')}
      reading={t('assumptions.plot.reading', {
        count: assumptions.filter((assumption) => assumption.critical).length,
      })}
      table={{ columns, rows: numbered, rowKey: ({ assumption }) => assumption.id }}
      notes={t('assumptions.plot.rank')}
    >
      <AssumptionGrid assumptions={assumptions} onChoose={onChoose} />
    </Figure>
  );
}
