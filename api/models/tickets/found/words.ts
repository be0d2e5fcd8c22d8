import { words } from '../../../../search/text/tokens.ts';
import { can } from '../../../who/policy.ts';
import type { Viewer } from '../../../who/viewer.ts';
import type { Ticket } from '../tickets.ts';

/** What tickets are found by: words folded as in search, and marks for what they are, both as terms of one index. */

/** A word in every form that finds it. Names look like stop words (علي), so none is left out. */
const formsOf = (text: string): string[] =>
  words(text).flatMap(({ form: { surface, stem, terms, stop } }) =>
    stop ? [surface] : [...terms, surface, stem],
  );

/** No word has this sign in it. */
const sign = '=';
const ofCustomer = `${sign}c-`;

/** The index knows single words alone: whoever asks for a type or a person by a sentence asks for what nobody is. */
const oneWord = (value: string | null): string => (value ?? '').replace(/[^\w.\u0080-\u{10ffff}-]/gu, sign);

export const marks = {
  standing: (standing: string) => `${sign}${standing}`,
  /** Of what is not solved. */
  active: `${sign}active`,
  lang: (locale: string) => `${sign}${locale}`,
  type: (problemType: string | null) => `${sign}t-${oneWord(problemType)}`,
  assignee: (id: string | null) => `${sign}a-${oneWord(id)}`,
  /** A word of whose it is: a name, an address. Not everybody may find by it. */
  customer: (term: string) => `${ofCustomer}${term}`,
};

/** What a term is a word of, whose ever. */
export const wordIn = (term: string): string =>
  term.startsWith(ofCustomer) ? term.slice(ofCustomer.length) : term;

type Marked = Pick<Ticket, 'standing' | 'locale' | 'problemType' | 'assignee'>;

const marksOf = ({ standing, locale, problemType, assignee }: Marked): string[] => [
  marks.standing(standing),
  ...(standing === 'solved' || standing === 'spam' ? [] : [marks.active]),
  marks.lang(locale),
  marks.type(problemType),
  marks.assignee(assignee),
];

type Said = Marked & Pick<Ticket, 'subject' | 'name' | 'email' | 'reference'>;

/** All that a ticket is found by, each once: what is said in it, by whom, and what it is. */
export function termsOf(ticket: Said, bodies: string[]): string[] {
  const { subject, name, email, reference } = ticket;
  const texts = [subject, reference ?? '', ...bodies].flatMap(formsOf);
  const customer = [name ?? '', email, email.replace(/@.*/, '')].flatMap(formsOf);
  return [...new Set([...marksOf(ticket), ...texts, ...customer.map(marks.customer)])];
}

const longest = 40;

/** Whether a term is a word that somebody may begin to type, and not a mark or a number. */
export const isWord = (term: string): boolean =>
  !term.startsWith(sign) && term.length > 2 && term.length <= longest && !/^[\d.]+$/.test(term);

/** A word that is asked for: in each of these forms, or, while it is being typed, also as the beginning of another. */
export type AskedWord = { forms: string[]; begins: string | null; stop: boolean };

/** The words of a question. What stands at its end is still being typed, unless a space follows. */
export function askedWords(question: string): AskedWord[] {
  const asked = words(question);
  return asked.map(({ form: { surface, stem, stop }, end }, at) => ({
    forms: [...new Set(stop ? [surface] : [surface, stem])],
    begins: at === asked.length - 1 && end === question.length && surface.length > 1 ? surface : null,
    stop,
  }));
}

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/** The same words where they are asked for by somebody who may know whose a ticket is, and find by that as well. */
export const alsoOfCustomers = (terms: string[], viewer: Viewer): string[] =>
  can(viewer, 'see-customers') ? [...terms, ...terms.map(marks.customer)] : terms;

/** A question of FTS5: one of these terms. */
export const oneOf = (terms: string[]): string => `(${terms.map(quoted).join(' OR ')})`;
