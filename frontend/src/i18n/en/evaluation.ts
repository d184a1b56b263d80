export default {
  title: 'Evaluation',
  lead: 'What did it do to the three bottom lines: citizen, employees and organisation?',
} as const;
