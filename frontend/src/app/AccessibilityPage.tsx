/** The accessibility statement that the Danish act asks for. */
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/ui/PageHeader';
import styles from './pages.module.css';

const ways = ['keyboard', 'reader', 'colour', 'figures', 'zoom', 'motion', 'words'] as const;

export function AccessibilityPage() {
  const { t } = useTranslation('app');
  return (
    <div className={styles.narrow}>
      <PageHeader title={t('accessibility.title')} lead={t('accessibility.lead')} />
      <section className={styles.prose}>
        <h2>{t('accessibility.statusTitle')}</h2>
        <p>{t('accessibility.status')}</p>
      </section>
      <section className={styles.prose}>
        <h2>{t('accessibility.waysTitle')}</h2>
        <ul>
          {ways.map((way) => (
            <li key={way}>{t(`accessibility.ways.${way}`)}</li>
          ))}
        </ul>
      </section>
      {(['tested', 'limits', 'contact', 'authority'] as const).map((part) => (
        <section key={part} className={styles.prose}>
          <h2>{t(`accessibility.${part}Title`)}</h2>
          <p>{t(`accessibility.${part}`)}</p>
        </section>
      ))}
    </div>
  );
}
