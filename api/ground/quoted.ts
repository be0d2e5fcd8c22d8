/** What is not looked at where words are found again: marks of emphasis, and signs of direction, which fields add and editors leave out. */
const unseen = /[*_`\u200E\u200F\u2066-\u2069]/;
const space = /\s/;

/** A text as it is compared: each letter with where it stands, spaces and lines between words as one. */
function compared(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (unseen.test(letter) || (space.test(letter) && /^$| $/.test(letters.slice(-1)))) continue;
    letters += space.test(letter) ? ' ' : letter;
    places.push(at);
  }
  return { letters, places };
}

/** Where words that were quoted stand in a text by now, whatever changed around them; nothing where they are gone. */
export function findQuoted(text: string, quote: string): { from: number; until: number } | undefined {
  const wanted = compared(quote).letters.trimEnd();
  if (wanted === '') return undefined;
  const { letters, places } = compared(text);
  const at = letters.indexOf(wanted);
  const from = places[at];
  const last = places[at + wanted.length - 1];
  return from === undefined || last === undefined ? undefined : { from, until: last + 1 };
}
