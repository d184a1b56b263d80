export default {
  title: 'Mit arbejde',
} as const;
