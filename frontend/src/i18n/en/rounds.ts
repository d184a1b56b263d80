export default {
  round: {
    title: 'Round {{number}}',
    open: 'open',
    closed: 'closed',
    first:
      'In the first round everybody answers without having seen the others’ answers. So nobody just agrees.',
    later: 'Everybody can see what has been said. Each says anew what they think now.',
    closedLead:
      'Everybody can see what has been said. Nobody can answer until a new round is opened.',
    close: 'Close the round',
    closeTitle: 'Close the round?',
    closeFirst:
      'Once the round is closed, everybody can see what was said, and nobody can answer in it any more. It cannot be undone.',
    closeLater: 'Nobody can answer in the round once it is closed. It cannot be undone.',
    word: 'A word along with it',
    wordHelp: 'If you like: why the round is closed now, or what you should talk about.',
    closedNow: 'The round is closed. Everybody can see what was said.',
    closedBy: 'Round {{number}} was closed by {{name}}, {{date}}.',
    closedByDecision: 'Round {{number}} was closed by a decision, {{date}}.',
    spoke_one: '{{count}} assessment was given.',
    spoke_other: '{{count}} assessments were given.',
    openNext: 'Open round {{number}}',
    openTitle: 'Open round {{number}}?',
    openQuestion:
      'All who have spoken are asked to take a stand again. Their answers from last time are filled in. What they do not change stands.',
    opened: 'Round {{number}} is open.',
  },
  unseen: {
    title: 'The others’ answers are hidden from you for now',
    text: 'You see them once you have said what you think yourself, or when the round is closed.',
    others: 'Shown once you have spoken yourself, or when the round is closed.',
  },
  say: {
    again: 'Say what you think now',
    first:
      'The others do not see your answer before they have answered themselves, or the round is closed.',
    anew: 'Round {{number}}: your answers from last time are filled in. Change what you see differently now, and send.',
    anewTitle: 'Do you still think the same?',
    closed:
      'The round is closed, so nothing can be answered right now. The project lead can open a new one.',
    round: 'round {{number}}',
  },
  synthesis: {
    title: 'Synthesis',
    none: 'Nobody has summed up the round yet. What is agreed, what is not, and what must be settled?',
    write: 'Write a synthesis',
    rewrite: 'Write it anew',
    label: 'What do you read out of the answers?',
    help: 'What is agreed, where do views differ, and what follows from it? Your name stands below, and earlier versions are kept.',
    save: 'Save with my name',
    saved: 'The synthesis is saved with your name.',
    by: '{{name}}, {{date}} · round {{number}}',
    earlier_one: '{{count}} earlier version',
    earlier_other: '{{count}} earlier versions',
  },
  movements: {
    panel: 'What has moved?',
    lead: 'Each perspective’s middle answer and the range from the lowest to the highest, round by round.',
    title: 'From round {{before}} to round {{after}}',
    reading:
      'Of {{all}} views {{yes}} moved towards yes and {{no}} towards no; in {{closer}} the answers have come closer to each other.',
    nothing: 'No view has moved.',
    key: 'The upper line is the round before, the lower is now. The dot is the middle answer, the line goes from the lowest to the highest. 1 is no, 5 is yes.',
    what: 'View',
    before: 'Round {{number}}',
    after: 'Round {{number}}',
    words: 'What happened?',
    figures_one: '{{median}} ({{lowest}}–{{highest}}, {{count}} answer)',
    figures_other: '{{median}} ({{lowest}}–{{highest}}, {{count}} answers)',
    direction: { towards_yes: 'towards yes', towards_no: 'towards no', unmoved: 'unmoved' },
    spread: { closer: 'closer together', farther: 'farther apart', alike: 'same range' },
  },
} as const;
