/** One press to the other language, named in that language. */
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '@/i18n/i18n';
import styles from './Shell.module.css';

export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'da' ? 'en' : 'da';
  return (
    <button
      type="button"
      lang={other}
      className={styles.tool}
      onClick={() => void switchLanguage(other)}
    >
      {other === 'en' ? 'English' : 'Dansk'}
    </button>
  );
}
