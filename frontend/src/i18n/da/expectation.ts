export default {
  title: 'Hvad venter I jer?',
  lead: 'Skriv ned, hvad I venter på de tre bundlinjer, før I prøver. Så kan I bagefter se, om I fik ret.',
  scale:
    'Skalaen er den, som evalueringen bruger: 0 er det værst tænkelige, 100 det bedst tænkelige. I skriver, hvor mange point bedre eller værre end i dag.',
  notFrozen:
    'I kan rette, til idéen er valgt til afprøvning. Derefter sammenlignes den udgave, der stod dengang.',
  frozen: 'Forventningen blev låst den {{date}}',
  frozenText:
    'Da gik idéen videre til afprøvning. Det, der skrives senere, bliver gemt, men sammenlignes ikke med resultatet.',
  addOutcome: 'Navngiv et effektmål',
  state: 'Skriv en forventning',
  change: 'Ret',
  nothing: 'Ingen har skrevet en forventning endnu.',
  later: 'Skrevet efter låsningen, sammenlignes ikke',
  range: '{{likely}} point, mellem {{low}} og {{high}}',
  version: '{{what}}: {{range}}',
  by: '{{name}}, {{date}}',
  worse: 'værre',
  better: 'bedre',
  line: 'Bundlinje',
  outcome: 'Effektmålets navn',
  outcomeHelp:
    'Brug det navn, effektmålet får i afprøvningen, så bliver forventning og resultat stillet ved siden af hinanden.',
  points: { low: 'Mindst', likely: 'Mest sandsynligt', high: 'Højst' },
  pointsHelp: 'Skriv minus foran, hvis I venter, at det bliver værre.',
  unit: 'point',
  order: 'Gå fra mindst over mest sandsynligt til højst.',
  why: 'Hvorfor?',
  whyHelp: 'En sætning.',
  saved: 'Forventningen er gemt med dit navn.',
} as const;
