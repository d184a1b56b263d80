export default {
  title: 'Realitetstjek',
  lead: 'Ville det leve i organisationen? De, der skal bære det ud i livet, bliver altid hørt.',
} as const;
