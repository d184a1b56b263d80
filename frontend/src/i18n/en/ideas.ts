export default {
  title: 'Idea generation',
  lead: 'A challenge is opened, and ideas come from every side. Every idea is answered.',
} as const;
