/** What a file for spreadsheets begins with: some take anything else for the letters of their system. */
export const utf8Mark = '\uFEFF';

/** A cell that begins so is reckoned by spreadsheets, and may do anything: a mark before it makes it words. */
const isFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const quoted = (cell: string): string =>
  `"${(isFormula.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

/** A line of a file for spreadsheets, with its end. */
export const csvLine = (cells: string[]): string => `${cells.map(quoted).join(',')}\r\n`;
