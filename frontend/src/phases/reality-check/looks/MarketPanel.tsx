/** What exists already: who sells it, and about what it costs. Partners never see this. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Href } from '@/ui/Link';
import { Skeleton } from '@/ui/Loading';
import { Panel } from '@/ui/Panel';
import { ProblemAlert } from '@/ui/ProblemAlert';
import styles from './looks.module.css';
import { OfferForm } from './OfferForm';
import { type MarketOffer, marketQuery } from './queries';

interface MarketPanelProps {
  projectId: string;
  ideaId: string;
  mayEdit: boolean;
}

export function MarketPanel({ projectId, ideaId, mayEdit }: MarketPanelProps) {
  const { t } = useTranslation(['looks', 'common']);
  const format = useFormat();
  const list = useQuery(marketQuery(projectId, ideaId));
  const [editing, setEditing] = useState<MarketOffer | 'new' | null>(null);
  const close = () => setEditing(null);
  const add = mayEdit ? (
    <Button size="small" onClick={() => setEditing('new')}>
      {t('market.add')}
    </Button>
  ) : null;
  const columns: Column<MarketOffer>[] = [
    {
      id: 'product',
      header: t('market.product'),
      primary: true,
      cell: (offer) => <Product offer={offer} />,
    },
    { id: 'seller', header: t('market.seller'), cell: (offer) => offer.seller },
    {
      id: 'price',
      header: t('market.price'),
      cell: (offer) =>
        offer.price === null || offer.currency === null
          ? '–'
          : t('market.priced', {
              price: format.money(offer.price, offer.currency),
              basis: offer.price_basis,
            }),
    },
    {
      id: 'note',
      header: t('market.note'),
      cell: (offer) => <span className={styles.note}>{offer.note || '–'}</span>,
    },
  ];
  if (mayEdit)
    columns.push({
      id: 'edit',
      header: t('edit', { ns: 'common' }),
      bare: true,
      cell: (offer) => (
        <Button
          size="small"
          variant="quiet"
          aria-label={`${t('edit', { ns: 'common' })}: ${offer.product}`}
          onClick={() => setEditing(offer)}
        >
          {t('edit', { ns: 'common' })}
        </Button>
      ),
    });
  return (
    <Panel
      title={t('market.title')}
      level={3}
      description={t('market.lead')}
      actions={list.data?.items.length ? add : null}
    >
      {list.isPending ? <Skeleton lines={3} /> : null}
      {list.error ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data ? (
        <DataTable
          caption={t('market.title')}
          columns={columns}
          rows={list.data.items}
          rowKey={(offer) => offer.id}
          empty={
            <EmptyState title={t('market.none')} action={add}>
              {t('market.noneText')}
            </EmptyState>
          }
        />
      ) : null}
      <Dialog
        open={editing !== null}
        onClose={close}
        title={t(editing === 'new' ? 'market.add' : 'market.change')}
      >
        {editing ? (
          <OfferForm
            projectId={projectId}
            ideaId={ideaId}
            offer={editing === 'new' ? undefined : editing}
            onDone={close}
          />
        ) : null}
      </Dialog>
    </Panel>
  );
}

function Product({ offer }: { offer: MarketOffer }) {
  return offer.link ? (
    <Href href={offer.link} rel="noopener noreferrer">
      {offer.product}
    </Href>
  ) : (
    offer.product
  );
}
