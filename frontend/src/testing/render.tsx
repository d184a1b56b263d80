/** Renders an address of the interface as a person would open it. */
import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { rememberSignedIn, type Session } from '@/api/session';
import { App } from '@/app/App';
import { createQueryClient } from '@/app/queryClient';
import { createAppRouter } from '@/app/router';
import { leaveWhenSessionEnds } from '@/app/sessionEnd';
import { answer } from './server';

export const facilitator: Session = {
  user_id: '00000000-0000-7000-8000-000000000001',
  name: 'Mette Holm',
  email: 'mette@nordby.example',
  places: [
    {
      municipality_id: '00000000-0000-7000-8000-0000000000aa',
      municipality_name: 'Nordby Kommune',
      organisation_id: '00000000-0000-7000-8000-0000000000aa',
      organisation_name: 'Nordby Kommune',
      organisation_kind: 'municipality',
      role: 'facilitator',
    },
  ],
  permissions: {
    '00000000-0000-7000-8000-0000000000aa': ['projects:project:create', 'projects:project:read'],
  },
};

/** Opens `path` signed in as `session` (null: signed out), who has `unread` notices. */
export function openPage(path: string, session: Session | null = facilitator, unread = 0) {
  rememberSignedIn(session !== null);
  if (session) {
    answer('get', '/session', session);
    answer('get', '/me/notices/count', { unread });
  }
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  leaveWhenSessionEnds(router, queryClient);
  return { ...render(<App queryClient={queryClient} router={router} />), router, queryClient };
}
