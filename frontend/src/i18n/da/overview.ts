export default {
  title: 'Mit arbejde',
  greeting: 'Hej {{name}}. Her ser du, hvem der har bolden, og siden hvornår.',
  mine: {
    title: 'Venter på dig',
    empty: 'Intet venter på dig',
    emptyText: 'Alt er besvaret. Se, hvordan det går i projekterne.',
    projects: 'Se projekterne',
  },
  others: {
    title: 'Du venter på andre',
    empty: 'Du venter ikke på nogen lige nu.',
    who: 'Bolden ligger hos {{who}}',
  },
  since: 'siden {{date}} ({{ago}})',
  more_one: 'Vis {{count}} mere',
  more_other: 'Vis {{count}} mere',
  kind: {
    assessment_wanted: 'Fortæl, hvordan det ville gå i praksis',
    assessments_missing: 'Perspektiver mangler',
    idea_to_answer: 'Svar på en idé',
    ideas_to_answer: 'Svar på idéer',
    gate_to_decide: 'Beslut ved porten',
    idea_awaits_answer: 'Din idé venter på svar',
    idea_answered: 'Din idé har fået svar',
    measurements_missing: 'Målinger mangler',
    report_to_publish: 'Offentliggør rapporten',
  },
} as const;
