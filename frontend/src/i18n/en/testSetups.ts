export default {
  title: 'Test set-up',
  lead: 'Try it in real homes and care centres, and ask those who live and work there.',
} as const;
