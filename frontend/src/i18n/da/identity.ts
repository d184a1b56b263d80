export default {
  signIn: {
    title: 'Log ind',
    lead: 'I Samskab finder borgere, medarbejdere, virksomheder og forskere sammen ud af, hvad der virker i ældreplejen.',
    email: 'E-mail',
    password: 'Adgangskode',
    submit: 'Log ind',
    expired:
      'Du er blevet logget ud, fordi du var væk et stykke tid. Log ind, så kommer du tilbage, hvor du var. Tekst, du ikke har sendt, er gemt.',
    help: 'Har du ingen konto? Innovationsenheden i din kommune opretter en til dig.',
    done: 'Du er logget ind som {{name}}.',
  },
  demo: {
    title: 'Prøv som …',
    lead: 'Det her er en opdigtet kommune. Ét tryk, ingen adgangskode; hver person ser noget forskelligt.',
    busy: 'Logger ind …',
    persona: {
      project_lead: 'Projektleder',
      facilitator: 'Facilitator',
      decision_maker: 'Beslutningstager',
      care_worker: 'Plejemedarbejder',
      company: 'Virksomhed',
      researcher: 'Forsker',
      citizen_voice: 'Borgernes stemme',
      administrator: 'Administrator',
    },
    about: {
      project_lead: 'Fører projekter fra udfordring til beslutning',
      facilitator: 'Samler idéer og sørger for, at alle bliver hørt',
      decision_maker: 'Vejer grundlaget og beslutter for kommunen',
      care_worker: 'Fortæller, hvad der ville ske i praksis',
      company: 'Tilbyder en løsning og følger afprøvningen',
      researcher: 'Planlægger afprøvningen og læser resultatet',
      citizen_voice: 'Taler borgernes og de pårørendes sag',
      administrator: 'Holder styr på organisationer, enheder og konti',
    },
  },
} as const;
