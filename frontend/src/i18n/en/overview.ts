export default {
  title: 'My work',
  greeting: 'Hello {{name}}. Here you see who has the ball, and since when.',
  mine: {
    title: 'Waiting for you',
    empty: 'Nothing waits for you',
    emptyText: 'Everything is answered. See how the projects are doing.',
    projects: 'See the projects',
  },
  others: {
    title: 'You wait for others',
    empty: 'You are waiting for nobody just now.',
    who: 'The ball is with {{who}}',
  },
  since: 'since {{date}} ({{ago}})',
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
  kind: {
    assessment_wanted: 'Say what would happen in practice',
    assessments_missing: 'Perspectives are missing',
    idea_to_answer: 'Answer an idea',
    ideas_to_answer: 'Answer ideas',
    gate_to_decide: 'Decide at the gate',
    idea_awaits_answer: 'Your idea awaits an answer',
    idea_answered: 'Your idea has been answered',
    measurements_missing: 'Measurements are missing',
    report_to_publish: 'Publish the report',
  },
} as const;
