/** As what somebody takes part, and what a consent may cover: in the order they are offered. */
export const roles = ['citizen', 'relative', 'employee', 'public_servant'] as const;
export const scopes = [
  'survey',
  'observation',
  'interview_audio',
  'photo',
  'device',
  'share_outside',
] as const;
