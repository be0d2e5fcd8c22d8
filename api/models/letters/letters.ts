import { readCodes } from '../../../content/codes.ts';
import { countries } from '../../../content/countries.ts';
import type { Text } from '../../../content/file.ts';
import type { Letter, Part } from '../../../content/letters.ts';
import { fieldsIn, partsOf, readLetters, sayings } from '../../../content/letters.ts';
import type { LimitCase } from '../../../content/limits.ts';
import { NotFound } from '../../ground/failures.ts';
import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import { locales } from '../../ground/locale.ts';
import { contentFolder } from '../../ground/root.ts';
import { contact } from '../providers/contacts.ts';

const all = (): Letter[] => readLetters(contentFolder).letters;
const shown = (text: Text, locale: Locale): string => isolate(text[locale], locale);

/** Every letter as lists show it, in the order in which people need them. */
export const letterCards = (locale: Locale) => all().map((letter) => card(letter, locale));

/** One of them, if there is one of this name. */
export function letterCard(name: string, locale: Locale) {
  const found = all().find(({ id }) => id === name);
  return found ? card(found, locale) : null;
}

/** What is sent when the time of a case is over: to whoever had it, and then to the authority of the country. */
export const lettersOfCase = (one: LimitCase, country: string, locale: Locale) =>
  all()
    .filter(({ cases, authority }) => (authority ? authority.country === country : cases.includes(one)))
    .map((letter) => card(letter, locale));

/** The letters of an article, which say it all there; the one that is needed first is the first. */
export const lettersAbout = (slug: string, locale: Locale) =>
  all()
    .filter(({ article }) => article === slug)
    .map((letter) => card(letter, locale));

/** What a letter is sent for when the time of it is over. */
export const casesOf = (name: string): LimitCase[] => all().find(({ id }) => id === name)?.cases ?? [];

/** What a shop sends as evidence against a reason of a dispute. */
export const lettersOfCode = (code: string, locale: Locale) =>
  all()
    .filter(({ codes }) => codes.includes(code))
    .map((letter) => card(letter, locale));

const card = ({ id, to, title, summary, authority }: Letter, locale: Locale) => ({
  id,
  to,
  title: shown(title, locale),
  summary: shown(summary, locale),
  country: authority ? countries[authority.country].name[locale] : null,
});

/** A letter as its page shows it: its fields, and its text in both languages, the reader's first. @throws NotFound */
export function letterPage(name: string, locale: Locale) {
  const letter = all().find(({ id }) => id === name);
  if (!letter) throw new NotFound();
  const { authority, cases, codes, enclosed, article } = letter;
  const used = new Set(fieldsIn(sayings(letter)[locale]));
  const fields = readLetters(contentFolder).fields.filter(({ id }) => used.has(id));
  const others = locales.filter((one) => one !== locale);
  return {
    ...card(letter, locale),
    fields: fields.map(({ id, kind, label, hint }) => ({
      id,
      kind,
      label: shown(label, locale),
      /** What stands in the letter as long as it is empty. */
      blank: label,
      hint: hint ? shown(hint, locale) : null,
    })),
    texts: [locale, ...others].map((one) => ({
      locale: one,
      subject: shownParts(letter.subject[one], one),
      paragraphs: letter.body[one].split('\n\n').map((words) => shownParts(words, one)),
      enclosed: enclosed.map((text) => shown(text, one)),
    })),
    cases,
    codes: codesNamed(codes, locale),
    ask: authority ? contact(authority.provider, authority.country, locale) : null,
    article,
  };
}

/** Latin words in an Arabic letter keep their order, on the page and where the letter is pasted. */
const shownParts = (words: string, locale: Locale): Part[] =>
  partsOf(words).map((part) => ('text' in part ? { text: isolate(part.text, locale) } : part));

function codesNamed(ids: string[], locale: Locale) {
  const { codes, systems } = readCodes(contentFolder);
  return codes
    .filter(({ id }) => ids.includes(id))
    .map(({ id, code, system }) => ({ id, code, system: systems.get(system)?.[locale] ?? system }));
}
