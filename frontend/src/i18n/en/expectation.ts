export default {
  title: 'What do you expect?',
  lead: 'Write down what you expect on the three bottom lines before you try. Then you can see afterwards whether you were right.',
  scale:
    'The scale is the one the evaluation uses: 0 is the worst imaginable, 100 the best. You write how many points better or worse than today.',
  notFrozen:
    'You can correct it until the idea is chosen for its test. After that, the version that stood then is compared.',
  frozen: 'The expectation was frozen on {{date}}',
  frozenText:
    'That is when the idea went on to its test. What is written later is kept, but not compared with the result.',
  addOutcome: 'Name an outcome',
  state: 'Write an expectation',
  change: 'Change',
  nothing: 'Nobody has written an expectation yet.',
  later: 'Written after the freeze, not compared',
  range: '{{likely}} points, between {{low}} and {{high}}',
  version: '{{what}}: {{range}}',
  by: '{{name}}, {{date}}',
  worse: 'worse',
  better: 'better',
  line: 'Bottom line',
  outcome: 'Name of the outcome',
  outcomeHelp:
    'Use the name that the outcome gets in the test, so that expectation and result stand side by side.',
  points: { low: 'At the least', likely: 'Most likely', high: 'At the most' },
  pointsHelp: 'Write a minus in front if you expect it to get worse.',
  unit: 'points',
  order: 'Go from the least over the most likely to the most.',
  why: 'Why?',
  whyHelp: 'One sentence.',
  saved: 'The expectation is kept with your name.',
} as const;
