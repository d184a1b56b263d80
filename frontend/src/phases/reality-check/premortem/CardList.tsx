/** Cards without authors; whoever leads picks some to put together, or makes one an assumption. */
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Choice';
import { Link } from '@/ui/Link';
import { Tag } from '@/ui/Tag';
import type { AssumptionOrigin } from '../assumptions/AssumptionForm';
import { placeOf } from '../assumptions/AssumptionItem';
import type { Ids } from './OpenForm';
import styles from './premortem.module.css';
import type { PremortemCard } from './queries';

export interface Picking {
  ids: Ids;
  picked: ReadonlySet<string>;
  onPick?: (cardId: string) => void;
  onAssume?: (origin: AssumptionOrigin) => void;
}

interface CardListProps extends Picking {
  label: string;
  cards: readonly PremortemCard[];
}

export function CardList({ label, cards, ids, picked, onPick, onAssume }: CardListProps) {
  const { t } = useTranslation('premortem');
  return (
    <ul className={styles.cards} aria-label={label}>
      {cards.map((card) => (
        <li key={card.id} className={styles.card}>
          {onPick ? (
            <Checkbox
              label={<span className={styles.text}>{card.text}</span>}
              checked={picked.has(card.id)}
              onChange={() => onPick(card.id)}
            />
          ) : (
            <span className={styles.text}>{card.text}</span>
          )}
          {card.mine ? <Tag>{t('yours')}</Tag> : null}
          {card.assumption_id ? (
            <ToAssumption ids={ids} assumptionId={card.assumption_id} />
          ) : onAssume ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={t('makeAssumptionOf', { text: card.text })}
              onClick={() => onAssume({ kind: 'card', id: card.id, statement: card.text })}
            >
              {t('makeAssumption')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export function ToAssumption({ ids, assumptionId }: { ids: Ids; assumptionId: string }) {
  const { t } = useTranslation('premortem');
  return (
    <Link to="/projects/$projectId/reality-check/$ideaId" params={ids} hash={placeOf(assumptionId)}>
      {t('isAssumption')}
    </Link>
  );
}
