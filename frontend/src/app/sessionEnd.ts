/** An ended session leads to signing in and back again; drafts stay where they are. */
import type { QueryClient } from '@tanstack/react-query';
import { onSessionEnded } from '@/api/client';
import { forgetPerson, rememberSignedIn } from '@/api/session';
import type { createAppRouter } from './router';

export function leaveWhenSessionEnds(
  router: ReturnType<typeof createAppRouter>,
  queryClient: QueryClient,
): void {
  onSessionEnded(() => {
    rememberSignedIn(false);
    if (router.state.location.pathname === '/sign-in') return;
    const returnTo = router.state.location.href;
    void router.navigate({ to: '/sign-in', search: { returnTo, expired: true } }).then(() => {
      forgetPerson(queryClient);
    });
  });
}
