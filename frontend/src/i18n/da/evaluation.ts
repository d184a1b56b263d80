export default {
  title: 'Evaluering',
  lead: 'Hvad gjorde det ved de tre bundlinjer: borgeren, medarbejderne og organisationen?',
} as const;
