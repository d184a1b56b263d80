/** Starts the interface: colours, words, cache, router. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/theme/theme.css';
import { startI18n } from '@/i18n/i18n';
import { App } from './App';
import { applyScheme, storedScheme } from './colourScheme';
import { createQueryClient } from './queryClient';
import { createAppRouter } from './router';
import { leaveWhenSessionEnds } from './sessionEnd';

applyScheme(storedScheme());

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
leaveWhenSessionEnds(router, queryClient);

void startI18n().then(() => {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no place for the interface.');
  createRoot(root).render(
    <StrictMode>
      <App queryClient={queryClient} router={router} />
    </StrictMode>,
  );
});
