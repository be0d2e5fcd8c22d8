import type { FactKind } from '../../db/schema/facts.ts';
import type { Locale } from '../../ground/locale.ts';
import { firstName } from '../../ground/first-name.ts';
import { about, parts, sentences } from './sentences.ts';

/** Words of an answer; `fills` is what of the ticket stands there, for the agent to check. */
export type Piece = { text: string; fills?: string };
export type Composed = Piece[][];

export type Known = {
  locale: Locale;
  number: number;
  name: string | null;
  /** What the customer wrote first. */
  asked: string;
  isTransfer: boolean;
  /** In words of the language. */
  facts: Partial<Record<FactKind, string>>;
  /** What the code means, where customers may be told. */
  meaning: string | null;
  /** The fix of an article, or of the code. */
  fix: string | null;
  due: { country: string; due: string } | null;
  agent: string;
};

/** An answer to a ticket, paragraph by paragraph, in the customer's language: greeting, fix, next step, signature. */
export function compose(known: Known): Composed {
  const { locale, facts, meaning, fix } = known;
  const say = (which: keyof typeof sentences, values: Record<string, string> = {}) =>
    filled(sentences[which][locale], values);
  const reference = facts.rrn ?? facts.arn;
  const next = [
    ...(reference ? [say(facts.bank ? 'toBank' : 'toYourBank', { bank: facts.bank ?? '', reference })] : []),
    ...(known.due ? [say('due', known.due)] : []),
    say('goOn', { number: String(known.number) }),
  ];
  return [
    greeting(known),
    aboutPayment(known),
    facts.code !== undefined && meaning !== null ? say('code', { code: facts.code, meaning }) : [],
    fix === null ? [] : [{ text: fix }],
    next.flatMap((sentence, index) => (index === 0 ? sentence : [{ text: ' ' }, ...sentence])),
    say('signature', { agent: firstName(known.agent) }),
  ].filter((paragraph) => paragraph.length > 0);
}

/** The same as it is sent. */
export const asText = (answer: Composed): string =>
  answer.map((paragraph) => paragraph.map(({ text }) => text).join('')).join('\n\n');

function greeting({ name, asked, locale }: Known): Piece[] {
  const salam = locale === 'ar' && /سلام عليكم|السلام عليكم/.test(asked.slice(0, 80));
  if (name === null) return filled(sentences[salam ? 'salamToNobody' : 'helloToNobody'][locale], {});
  return filled(sentences[salam ? 'salam' : 'hello'][locale], { name: firstName(name) });
}

function aboutPayment({ locale, facts, isTransfer }: Known): Piece[] {
  const said = (['amount', 'method', 'lastFour', 'date'] as const).flatMap((kind) => {
    const value = facts[kind];
    return value === undefined ? [] : filled(parts[kind][locale], { [kind]: value });
  });
  // A day alone does not say which payment.
  if (!facts.amount && !facts.method && !facts.lastFour) return [];
  const { payment, transfer, end } = about[locale];
  return [{ text: isTransfer ? transfer : payment }, ...said, { text: end }];
}

/** A sentence with its `{places}` filled in. */
function filled(sentence: string, values: Record<string, string>): Piece[] {
  return sentence
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const place = /^\{(\w+)\}$/.exec(part)?.[1];
      return place === undefined ? { text: part } : { text: values[place] ?? '', fills: place };
    });
}
