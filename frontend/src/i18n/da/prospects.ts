export default {
  title: 'Før I prøver det',
  lead: 'Hvor indviklet er det, og hvor klar er det? Åbn hver del for at læse mere og bedømme.',
  parts: {
    complexity: 'Kompleksitet',
    readiness: 'Modenhed',
  },
  nav: 'Før I prøver det',
  back: 'Tilbage til tjekket af «{{idea}}»',
  notYet: 'Ikke bedømt endnu.',
  complexity: {
    complex: 'Kompleks: {{domains}}.',
    complicated: 'Kompliceret: {{domains}}.',
    simple: 'Enkel: {{domains}}.',
    open: 'Ikke bedømt: {{domains}}.',
  },
  readiness: {
    technology: 'Teknologien: niveau {{level}} af 9, {{title}}.',
    organisation: 'Organisationen: niveau {{level}} af 9, {{title}}.',
    technologyOpen: 'Teknologien er ikke bedømt.',
    organisationOpen: 'Organisationen er ikke bedømt.',
  },
  history: 'Hvem har ændret hvad?',
  nothingChanged: 'Ingenting er bedømt endnu.',
  by: '{{name}}, {{date}}',
} as const;
