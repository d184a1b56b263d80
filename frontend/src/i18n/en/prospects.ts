export default {
  title: 'Before you try it',
  lead: 'How complex is it, and how ready? Open each part to read more and to judge.',
  parts: {
    complexity: 'Complexity',
    readiness: 'Readiness',
  },
  nav: 'Before you try it',
  back: 'Back to the check of “{{idea}}”',
  notYet: 'Not judged yet.',
  complexity: {
    complex: 'Complex: {{domains}}.',
    complicated: 'Complicated: {{domains}}.',
    simple: 'Simple: {{domains}}.',
    open: 'Not judged: {{domains}}.',
  },
  readiness: {
    technology: 'The technology: level {{level}} of 9, {{title}}.',
    organisation: 'The organisation: level {{level}} of 9, {{title}}.',
    technologyOpen: 'The technology has not been judged.',
    organisationOpen: 'The organisation has not been judged.',
  },
  history: 'Who changed what?',
  nothingChanged: 'Nothing has been judged yet.',
  by: '{{name}}, {{date}}',
} as const;
