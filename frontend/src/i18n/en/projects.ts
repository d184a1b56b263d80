export default {
  title: 'Projects',
} as const;
