/** What is told of customers to those who may not know who they are: set apart, for it stands beside either script. */

const apart = (masked: string): string => `\u2066${masked}\u2069`;

/** An address of e-mail by the letter that it begins with and its house, `m…@example.com`; empty where there is none. */
export function maskedAddress(email: string): string {
  if (email === '') return '';
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, Math.max(at, 0));
  // One letter alone would be all of it.
  return apart(at < 0 ? '…' : `${at > 1 ? first : ''}…${email.slice(at)}`);
}

/** A name by its initial, in its own direction. */
export function maskedName(name: string | null): string | null {
  const initial = /[\p{L}\p{N}]\p{M}*/u.exec(name ?? '')?.[0];
  return name === null ? null : `\u2068${initial ?? ''}…\u2069`;
}

/** Of whatever else reaches somebody nothing is told but that it is known. */
export const maskedContact = (contact: string | null): string | null =>
  contact === null || contact === '' ? contact : '…';

/** Whom words may name. */
type Customer = { name: string | null; email: string; phone: string | null };

/** Letters that people write for one another in Arabic. */
const alike = ['اأإآٱ', 'ىيئ', 'ةه', 'وؤ'];
/** What stands unseen, or as decoration, between the letters of a word, and between the digits of a number. */
const [between, parted] = [
  '[\\p{M}\\u0640\\u200c-\\u200f\\u2066-\\u2069]*',
  '[\\s().\\-\\u2010-\\u2014\\u200e\\u200f\\u2066-\\u2069]{0,3}',
];
/** The least of a word of a name, and of the digits of a telephone, that tells whose it is. */
const [shortest, fewest] = [3, 6];
/** The digits of a telephone that are the same with the country before them, without it, and with 0 in its place. */
const national = 8;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const letter = (one: string): string => {
  const same = alike.find((letters) => letters.includes(one));
  return same ? `[${same}]` : escaped(one);
};

const digit = (one: string): string =>
  `[${one}${String.fromCodePoint(0x660 + Number(one), 0x6f0 + Number(one))}]`;

/** A pattern for a word of a name: as it is, or with what Arabic writes before a word. */
const wordOf = (word: string): string => `(?:[وف]?[بلك]?|[وف]?لل|يا)${[...word].map(letter).join(between)}`;

/** The words of a name, those that are short but for the name itself left out: they are particles. */
const wordsOf = (name: string): string[] => {
  const words = name.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => [...word].length >= shortest);
  return long.length > 0 ? long : words;
};

/**
 * The name of a file, as people give them: where a word of a customer's name or the beginning of their address stands in it, also joined to
 * other words, no more than what kind of file it is.
 */
export function maskedFile(name: string, customer: Customer): string {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  const [beginning = ''] = customer.email.split('@');
  const telling = [...wordsOf(customer.name ?? ''), beginning].filter((word) => [...word].length >= shortest);
  if (!telling.some((word) => plain(name).includes(plain(word)))) return maskedWords(name, customer);
  return apart(`…${/\.[a-z\d]{1,8}$/i.exec(name)?.[0] ?? ''}`);
}

/**
 * Words in which nobody may find who a customer is: their name, word by word, their address and their telephone, however they are written
 * there, stand masked.
 */
export function maskedWords(text: string, { name, email, phone }: Customer): string {
  let masked = text;
  if (email !== '') masked = masked.replaceAll(new RegExp(escaped(email), 'giu'), () => maskedAddress(email));
  const digits = (phone ?? '').normalize('NFKC').replaceAll(/\D/g, '');
  if (digits.length >= fewest) {
    const last = [...digits.slice(-national)].map(digit).join(parted);
    masked = masked.replaceAll(new RegExp(`[+(]?(?:\\p{Nd}${parted}){0,7}${last}(?!\\p{Nd})`, 'gu'), '…');
  }
  for (const word of wordsOf(name ?? '')) {
    const named = new RegExp(`(^|[^\\p{L}\\p{N}])${wordOf(word)}(?![\\p{L}\\p{N}])`, 'giu');
    masked = masked.replaceAll(named, (_, before: string) => `${before}${maskedName(word) ?? ''}`);
  }
  return masked;
}
