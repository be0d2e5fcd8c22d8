/** Ends of lines, as forms, word processors and other systems write them. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * What is no part of any text: control characters, halves of characters, what Unicode keeps for programs, spaces and hyphens that are
 * not seen, fillers. A text after U+0000 is lost in SQLite, and one of the others makes an XML document unreadable.
 */
const never =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffc]/gu;
/** Letters that are drawn as nothing. */
const blanks = /[\u2800\u3164\uffa0]/g;
/** A flag that letters of the language of tags tell, such as Scotland's; anywhere else these hide words from people. */
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
/** Variants of nothing. */
const looseVariants = /(?<![\p{L}\p{N}\p{P}\p{S}])[\u180b-\u180d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** Joiners and non-joiners that stand where nothing is joined: they belong inside words and emoji, and a joiner after a letter. */
const looseJoiners =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|(?<=[\u200c\u200d])[\u200c\u200d]+|\u200c(?![\p{L}\p{M}\p{N}])/gu;
const visible = /[^\p{Z}\p{Cc}\p{Cf}\p{M}]/u;
/** Most texts hold nothing to be cleaned. */
const plain = /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u024f\u0600-\u061b\u061d-\u06ff\u2010-\u2027]*$/;

/**
 * A text as it may be stored, indexed and shown. Line ends are LF; tabs, Arabic marks, direction marks, emoji, joiners inside words and
 * directions that are closed on their line stay. A text that nobody would see is empty. Cleaning twice changes nothing more.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return visible.test(text) ? text : '';
  const clean = text
    .replace(lineEnds, '\n')
    .replace(never, '')
    .replace(blanks, ' ')
    .replace(tags, '$1')
    .replace(looseVariants, '')
    .split('\n')
    .map(closed)
    .join('\n')
    .replace(looseJoiners, '');
  return visible.test(clean) ? clean : '';
}

/** A clean text as one line, without spaces around it. */
export const cleanLine = (text: string): string =>
  cleanText(text)
    .replace(/[\t\n]+/g, ' ')
    .trim();

/** By what each direction ends, an override as an embedding (UAX 9, revision 51). */
const [isolateEnd, embeddingEnd] = ['\u2069', '\u202c'];
const ends = new Map([
  ...['\u2066', '\u2067', '\u2068'].map((isolate) => [isolate, isolateEnd] as const),
  ...['\u202a', '\u202b', '\u202d', '\u202e'].map((embedding) => [embedding, embeddingEnd] as const),
]);
const override = /[\u202d\u202e]/;
const direction = /[\u202a-\u202e\u2066-\u2069]/;

/** A line without overrides, and without directions that are left open: those would turn what is shown after it. */
function closed(line: string): string {
  if (!direction.test(line)) return line;
  const chars = [...line];
  const kept = new Set<number>();
  const open: { at: number; end: string }[] = [];
  let isolates = 0;
  for (const [at, char] of chars.entries()) {
    const end = ends.get(char);
    if (end !== undefined) {
      open.push({ at, end });
      if (end === isolateEnd) isolates++;
    } else if (char === embeddingEnd ? open.at(-1)?.end === char : char === isolateEnd && isolates > 0) {
      // The end of an isolate takes with it what is open inside.
      let opened = open.pop();
      while (opened && opened.end !== char) opened = open.pop();
      if (char === isolateEnd) isolates--;
      if (opened && !override.test(chars[opened.at] ?? '')) kept.add(opened.at).add(at);
    }
  }
  return chars.filter((char, at) => !direction.test(char) || kept.has(at)).join('');
}
