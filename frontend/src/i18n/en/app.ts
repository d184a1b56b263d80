export default {
  skip: 'Skip to the content',
  home: 'Samskab, to the front page',
  mainMenu: 'Main menu',
  work: 'My work',
  projects: 'Projects',
  organisations: 'Organisations',
  account: 'Account',
  news_one: 'News for you: {{count}} unread',
  news_other: 'News for you: {{count}} unread',
  noNews: 'News for you: nothing unread',
  mails: 'Mails and language',
  userMenu: 'Your account',
  signOut: 'Sign out',
  offline: 'You are offline. What you write is kept in this browser until you are back.',
  role: {
    administrator: 'Administrator',
    decision_maker: 'Decision maker',
    employee: 'Employee',
    facilitator: 'Facilitator',
    partner: 'Partner',
    researcher: 'Researcher',
  },
  footer: {
    about: 'Samskab carries a project from problem to decision, with everyone it touches.',
    accessibility: 'Accessibility statement',
  },
  colours: {
    label: 'Colours',
    auto: 'As the device',
    light: 'Light',
    dark: 'Dark',
  },
  notFound: {
    title: 'There is nothing here for you',
    lead: 'The address may be mistyped, the page may have been removed, or it may belong to a project you are not a member of.',
    home: 'Go to my work',
    projects: 'See the projects',
  },
  error: {
    title: 'The page could not be shown',
    lead: 'It is our fault, not yours. Nothing you have saved is lost, and unsent text is kept in this browser.',
    again: 'Try again',
    outdatedTitle: 'There is a new version of Samskab',
    outdatedLead:
      'The page you had open belongs to the former version. Reload, and you are up to date.',
    reload: 'Reload the page',
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Everyone who is to be heard must be able to take part. This page says how accessible Samskab is, and what to do if something gets in your way.',
    statusTitle: 'How accessible is it?',
    status:
      'Samskab is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. The Danish act on accessibility of public bodies’ websites asks for WCAG 2.1 AA, which is included.',
    waysTitle: 'What that means in practice',
    ways: {
      keyboard:
        'Everything can be done with the keyboard alone, and it is always visible where you are.',
      reader:
        'Headings, landmarks, labels and messages are marked up so that a screen reader can say them.',
      colour: 'Colour never speaks alone: a bottom line also has its icon and its word.',
      figures: 'Every figure has a sentence that reads it and a table with the same numbers.',
      zoom: 'The text can be enlarged to 200 % and the page narrowed to 320 pixels without scrolling sideways.',
      motion: 'Movement is turned off if your device asks for that.',
      words:
        'The text is in plain Danish and English, and unsent text is kept if you are interrupted.',
    },
    testedTitle: 'How it is tested',
    tested:
      'Every page is tested automatically in a real browser in both languages and both colour schemes each time Samskab is changed, and the most important tasks are carried out by keyboard alone. Automatic tests do not find everything, so we would like to hear from you.',
    limitsTitle: 'What we know is lacking',
    limits:
      'Documents and files that others attach, and texts imported from other systems, may not meet the requirements: we show them as they were written. Calendar choices use your browser’s own date field, and browsers differ in how well they support screen readers there.',
    contactTitle: 'If something gets in your way',
    contact:
      'Tell the innovation unit in your municipality, or your contact person in the project. Say which page it was, what you wanted to do and what you use (browser, screen reader, magnification). You get an answer within 14 days, and until it is mended you can have the contents in another form.',
    authorityTitle: 'If you do not get a satisfactory answer',
    authority:
      'You can complain to the Danish Agency for Digital Government, which supervises the accessibility of public bodies’ websites.',
  },
} as const;
