export default {
  export: {
    open: 'Download ideas',
    title: 'Download the ideas as a file',
    all: 'The file holds every idea of the project, with its whole text, answer and support.',
    filtered:
      'The file holds the ideas that fit your filters, in the order you have chosen, with their whole texts, answers and support.',
    format: 'Kind of file',
    formats: {
      csv: 'CSV',
      csvHelp: 'Opens in every spreadsheet.',
      xlsx: 'Excel (XLSX)',
      xlsxHelp: 'A workbook with one sheet.',
      ndjson: 'NDJSON',
      ndjsonHelp: 'One JSON object a line, for programs.',
    },
    names: 'The file names those who gave the ideas. Treat it as you would the list itself.',
    download: 'Download the file',
  },
  file: {
    kind: 'Kind of file',
    kinds: { csv: 'CSV', xlsx: 'Excel (XLSX)', json: 'JSON', ndjson: 'NDJSON' },
    sheet: 'Sheet',
    chooseSheet: 'Which sheet holds the ideas?',
  },
} as const;
