import { irregular, ownBeginnings, stems } from './arabic-words.ts';

/** The article with the clitics that can stand before it: وال فال بال كال عال هال, لل and all of them after و or ف. */
const article = /^(?:[وف]?[بكعه]?ال|[وف]?لل)(?=..)/;
/** What may stand before a noun or a verb, dialect forms too; taken off only before a stem that we know. */
const loose = [
  'وسي',
  'وست',
  'وبي',
  'بي',
  'بت',
  'بن',
  'سي',
  'ست',
  'سا',
  'كي',
  'كن',
  'وي',
  'وت',
  'وب',
  'ول',
  'مي',
  'ا',
  'ي',
  'ت',
  'ن',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'م',
];
const possessive = /(?<=...)(?:هما|كما|تني|تها|تهم|ها|هم|هن|كم|نا|ني|وا|ي|ك)$/;
const ending = /(?<=...)(?:يات|يين|ات|ان|ين|ون|يه|ته|ت|ه|ي)$/;

/** A folded Arabic word without its article and the clitics before it. */
export function withoutArticle(word: string): string {
  const found = article.exec(word)?.[0];
  if (!found || ownBeginnings.some((own) => word.startsWith(own))) return word;
  // A bare ال may leave two letters (الحد); longer clitics must leave three, or والد would lose its own.
  return word.length - found.length >= (found === 'ال' ? 2 : 3) ? word.slice(found.length) : word;
}

/**
 * The stem of a folded Arabic word already without its article. Light: endings come off while three letters remain, and what
 * could be part of the word comes off only in front of a known stem.
 */
export function stemArabic(word: string): string {
  const whole = known(word);
  if (whole) return whole;
  for (const prefix of loose) {
    const rest = word.startsWith(prefix) && known(withoutArticle(word.slice(prefix.length)));
    if (rest) return rest;
  }
  return withoutEndings(word);
}

function known(word: string): string | undefined {
  const base = withoutEndings(word);
  return (
    irregular.get(word) ??
    irregular.get(base) ??
    (stems.has(word) ? word : stems.has(base) ? base : undefined)
  );
}

const withoutEndings = (word: string) => word.replace(possessive, '').replace(ending, '');
