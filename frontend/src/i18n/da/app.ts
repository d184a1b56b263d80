export default {
  skip: 'Gå til indholdet',
  home: 'Samskab, til forsiden',
  mainMenu: 'Hovedmenu',
  work: 'Mit arbejde',
  projects: 'Projekter',
  organisations: 'Organisationer',
  account: 'Konto',
  news_one: 'Nyt til dig: {{count}} ulæst',
  news_other: 'Nyt til dig: {{count}} ulæste',
  noNews: 'Nyt til dig: intet ulæst',
  mails: 'Mails og sprog',
  userMenu: 'Din konto',
  signOut: 'Log ud',
  offline: 'Du er offline. Det, du skriver, gemmes i browseren, til du er tilbage.',
  role: {
    administrator: 'Administrator',
    decision_maker: 'Beslutningstager',
    employee: 'Medarbejder',
    facilitator: 'Facilitator',
    partner: 'Partner',
    researcher: 'Forsker',
  },
  footer: {
    about: 'Samskab bærer et projekt fra problem til beslutning, sammen med alle, det berører.',
    accessibility: 'Tilgængelighedserklæring',
  },
  colours: {
    label: 'Farver',
    auto: 'Som enheden',
    light: 'Lyse',
    dark: 'Mørke',
  },
  notFound: {
    title: 'Her er ikke noget til dig',
    lead: 'Adressen kan være skrevet forkert, siden kan være fjernet, eller den hører til et projekt, du ikke er med i.',
    home: 'Gå til mit arbejde',
    projects: 'Se projekterne',
  },
  error: {
    title: 'Siden kunne ikke vises',
    lead: 'Det er vores fejl, ikke din. Intet af det, du har gemt, er tabt, og tekst, du ikke har sendt, ligger stadig i browseren.',
    again: 'Prøv igen',
    outdatedTitle: 'Der er kommet en ny udgave af Samskab',
    outdatedLead: 'Den side, du havde åben, hører til den forrige udgave. Genindlæs, så er du med.',
    reload: 'Genindlæs siden',
  },
  accessibility: {
    title: 'Tilgængeligheds\u00ADerklæring',
    lead: 'Alle, der skal høres, skal kunne være med. Her står, hvor tilgængeligt Samskab er, og hvad du gør, hvis noget står i vejen for dig.',
    statusTitle: 'Hvor tilgængeligt er det?',
    status:
      'Samskab er bygget til at opfylde retningslinjerne for tilgængeligt webindhold (WCAG) 2.2 på niveau AA. Lov om tilgængelighed af offentlige organers websteder kræver WCAG 2.1 AA, som er indeholdt heri.',
    waysTitle: 'Det betyder i praksis',
    ways: {
      keyboard: 'Alt kan gøres med tastaturet alene, og det er altid synligt, hvor du er.',
      reader:
        'Overskrifter, områder, ledetekster og beskeder er mærket op, så en skærmlæser kan læse dem op.',
      colour: 'Farve står aldrig alene: En bundlinje har også sit ikon og sit ord.',
      figures: 'Hver figur har en sætning, der læser den, og en tabel med de samme tal.',
      zoom: 'Teksten kan forstørres til 200 %, og siden kan gøres 320 pixel smal, uden at du skal rulle sidelæns.',
      motion: 'Bevægelser er slået fra, hvis din enhed beder om det.',
      words:
        'Teksten er på almindeligt dansk og engelsk, og det, du ikke har sendt, bliver gemt, hvis du bliver afbrudt.',
    },
    testedTitle: 'Sådan er det afprøvet',
    tested:
      'Hver side afprøves automatisk i en rigtig browser på begge sprog og i begge farvesæt, hver gang Samskab ændres, og de vigtigste opgaver løses med tastaturet alene. Automatiske prøver finder ikke alt, så vi vil gerne høre fra dig.',
    limitsTitle: 'Det ved vi mangler',
    limits:
      'Dokumenter og filer, som andre vedhæfter, og tekster, der er hentet fra andre systemer, lever måske ikke op til kravene: Vi viser dem, som de er skrevet. Datoer vælges i browserens eget datofelt, og browsere er ikke lige gode til at understøtte skærmlæsere her.',
    contactTitle: 'Hvis noget står i vejen for dig',
    contact:
      'Sig det til innovationsenheden i din kommune eller til din kontaktperson i projektet. Fortæl, hvilken side det var, hvad du ville, og hvad du bruger (browser, skærmlæser, forstørrelse). Du får svar inden 14 dage, og indtil det er rettet, kan du få indholdet i en anden form.',
    authorityTitle: 'Hvis du ikke får et tilfredsstillende svar',
    authority:
      'Du kan klage til Digitaliseringsstyrelsen, som fører tilsyn med tilgængeligheden af offentlige organers websteder.',
  },
} as const;
