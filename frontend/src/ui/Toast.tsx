/** Short news that something went well, also said aloud. What went wrong stays in the page instead. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import styles from './Toast.module.css';

const SHOWN_FOR = 7000;

interface News {
  id: number;
  words: string;
}

const Say = createContext<(words: string) => void>(() => {});

/** `const say = useToast(); say(t('saved'))` */
export function useToast(): (words: string) => void {
  return useContext(Say);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  const [news, setNews] = useState<News | null>(null);
  const say = useCallback((words: string) => setNews({ id: Date.now(), words }), []);
  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(() => setNews(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [news]);
  const region = useMemo(
    () => (
      <div className={styles.region} role="status" aria-live="polite">
        {news ? (
          <div key={news.id} className={styles.toast}>
            <Icon name="check" />
            <span>{news.words}</span>
            <button
              type="button"
              className={styles.close}
              onClick={() => setNews(null)}
              aria-label={t('close')}
            >
              <Icon name="close" />
            </button>
          </div>
        ) : null}
      </div>
    ),
    [news, t],
  );
  return (
    <Say value={say}>
      {children}
      {region}
    </Say>
  );
}
