/** Noting or correcting something that exists already. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, done, idempotent, ifMatch } from '@/api/client';
import { projectKey } from '@/api/projects';
import { ConfirmButton } from '@/ui/ConfirmButton';
import { Form } from '@/ui/Form';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextInput } from '@/ui/TextInput';
import { useToast } from '@/ui/Toast';
import { useServerForm } from '@/ui/useServerForm';
import type { MarketOffer } from './queries';

interface OfferFormProps {
  projectId: string;
  ideaId: string;
  offer?: MarketOffer;
  onDone: () => void;
}

interface Values {
  product: string;
  seller: string;
  /** In whole units of the currency, as people write it. */
  price: number | null;
  currency: string;
  price_basis: string;
  link: string;
  note: string;
}

const MINOR = 100;
const currencies = ['DKK', 'EUR', 'NOK', 'SEK'];

export function OfferForm({ projectId, ideaId, offer, onDone }: OfferFormProps) {
  const { t } = useTranslation(['looks', 'common']);
  const queryClient = useQueryClient();
  const say = useToast();
  const finish = async (words: string) => {
    say(words);
    await queryClient.invalidateQueries({ queryKey: projectKey(projectId) });
    onDone();
  };
  const form = useServerForm<Values>({
    defaultValues: {
      product: offer?.product ?? '',
      seller: offer?.seller ?? '',
      price: offer?.price == null ? null : offer.price / MINOR,
      currency: offer?.currency ?? 'DKK',
      price_basis: offer?.price_basis ?? '',
      link: offer?.link ?? '',
      note: offer?.note ?? '',
    },
    draft: `offer.${offer?.id ?? ideaId}`,
    send: (values, key) => {
      const priced = values.price !== null;
      const sent = {
        ...values,
        price: values.price === null ? null : Math.round(values.price * MINOR),
        currency: priced ? values.currency : null,
        price_basis: priced ? values.price_basis : '',
      };
      return offer
        ? body(
            api.PATCH('/api/v1/market-offers/{market_offer_id}', {
              params: { path: { market_offer_id: offer.id } },
              headers: ifMatch(offer.version),
              body: sent,
            }),
          )
        : body(
            api.POST('/api/v1/ideas/{idea_id}/market-offers', {
              params: { path: { idea_id: ideaId } },
              headers: idempotent(key),
              body: sent,
            }),
          );
    },
    onSent: () => finish(t('market.saved')),
  });
  const removal = useMutation({
    mutationFn: (of: MarketOffer) =>
      done(
        api.DELETE('/api/v1/market-offers/{market_offer_id}', {
          params: { path: { market_offer_id: of.id } },
          headers: ifMatch(of.version),
        }),
      ),
    onSuccess: () => finish(t('market.removed')),
  });
  const priced = (value: unknown, { price }: Record<string, unknown>) =>
    String(price ?? '') !== '' && !value ? t('form.required', { ns: 'common' }) : undefined;
  return (
    <>
      <Form
        form={form}
        submitLabel={t('save', { ns: 'common' })}
        secondary={
          offer ? (
            <ConfirmButton
              variant="quiet"
              busy={removal.isPending}
              title={t('market.removeTitle')}
              question={t('market.removeQuestion')}
              confirmLabel={t('remove', { ns: 'common' })}
              onConfirm={() => removal.mutate(offer)}
            >
              {t('remove', { ns: 'common' })}
            </ConfirmButton>
          ) : null
        }
      >
        <TextInput
          label={t('market.product')}
          {...form.field('product', { required: true, maxLength: 200 })}
        />
        <TextInput
          label={t('market.seller')}
          {...form.field('seller', { required: true, maxLength: 200 })}
        />
        <TextInput
          label={t('market.priceField')}
          description={t('market.priceHelp')}
          inputMode="decimal"
          width="short"
          {...form.field('price', { number: 'any', min: 0, max: 20_000_000 })}
        />
        <Select
          label={t('market.currency')}
          width="medium"
          empty={null}
          options={currencies.map((value) => ({ value, label: value }))}
          {...form.field('currency')}
        />
        <TextInput
          label={t('market.basis')}
          description={t('market.basisHelp')}
          {...form.field('price_basis', { maxLength: 200, check: priced })}
        />
        <TextInput
          label={t('market.link')}
          type="url"
          inputMode="url"
          {...form.field('link', {
            maxLength: 1000,
            check: (value) =>
              value && !/^https?:\/\/\S+$/.test(String(value).trim())
                ? t('market.linkWrong')
                : undefined,
          })}
        />
        <TextArea
          label={t('market.note')}
          rows={3}
          {...form.field('note', { maxLength: 20_000 })}
        />
      </Form>
      {removal.error ? <ProblemAlert error={removal.error} /> : null}
    </>
  );
}
