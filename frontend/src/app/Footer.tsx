/** What Samskab is in one line, the accessibility statement, and the colours. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@/ui/Link';
import { type ColourScheme, chooseScheme, colourSchemes, storedScheme } from './colourScheme';
import { Logo } from './Logo';
import styles from './Shell.module.css';

export function Footer() {
  const { t } = useTranslation('app');
  return (
    <footer className={styles.footer}>
      <div className={styles.footerBar}>
        <p className={styles.footerWords}>
          <Logo />
          <span>{t('footer.about')}</span>
        </p>
        <div className={styles.footerTools}>
          <Link to="/accessibility">{t('footer.accessibility')}</Link>
          <SchemeChoice />
        </div>
      </div>
    </footer>
  );
}

function SchemeChoice() {
  const { t } = useTranslation('app');
  const [scheme, setScheme] = useState<ColourScheme>(storedScheme);
  return (
    <label className={styles.scheme}>
      {t('colours.label')}
      <select
        value={scheme}
        onChange={(event) => {
          const chosen = event.currentTarget.value as ColourScheme;
          setScheme(chosen);
          chooseScheme(chosen);
        }}
      >
        {colourSchemes.map((each) => (
          <option key={each} value={each}>
            {t(`colours.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
