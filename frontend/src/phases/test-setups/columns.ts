/** The heading of a CSV file, and which column most likely holds which question. */

/** The names in the first line; comma, semicolon or tab divides them, as the API reads them. */
export function columnsOf(text: string): string[] {
  const heading = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, each) =>
    heading.split(each).length > heading.split(best).length ? each : best,
  );
  return heading
    .split(delimiter)
    .map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    .filter(Boolean);
}

/** The column with the code's own name, or the column at its place among the rest. */
export function suggest(code: string, columns: readonly string[]): string {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return columns.find((column) => plain(column) === plain(code)) ?? '';
}
