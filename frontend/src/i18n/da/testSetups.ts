export default {
  title: 'Afprøvning',
  lead: 'Prøv det i rigtige hjem og plejecentre, og spørg dem, der bor og arbejder der.',
} as const;
