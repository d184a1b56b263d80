export default {
  title: 'Projekter',
} as const;
