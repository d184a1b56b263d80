export default {
  export: {
    open: 'Hent idéer',
    title: 'Hent idéerne som en fil',
    all: 'Filen rummer alle projektets idéer med hele teksten, svaret og støtten.',
    filtered:
      'Filen rummer de idéer, der passer til dine filtre, i den rækkefølge du har valgt, med hele teksten, svaret og støtten.',
    format: 'Filtype',
    formats: {
      csv: 'CSV',
      csvHelp: 'Kan åbnes i alle regneark.',
      xlsx: 'Excel (XLSX)',
      xlsxHelp: 'En projektmappe med ét ark.',
      ndjson: 'NDJSON',
      ndjsonHelp: 'Ét JSON-objekt pr. linje, til programmer.',
    },
    names: 'I filen står, hvem der har givet idéerne. Pas på den, som du passer på listen selv.',
    download: 'Hent filen',
  },
  file: {
    kind: 'Filtype',
    kinds: { csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON', ndjson: 'NDJSON' },
    sheet: 'Ark',
    chooseSheet: 'Hvilket ark har idéerne?',
  },
} as const;
