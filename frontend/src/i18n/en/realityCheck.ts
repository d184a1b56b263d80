export default {
  title: 'Reality check',
  lead: 'Would it live in the organisation? Those who would carry it out are always heard.',
} as const;
