import { desc, eq, sql } from 'drizzle-orm';
import { around, marked } from '../../../../search/text/highlight.ts';
import { words } from '../../../../search/text/tokens.ts';
import type { Queries } from '../../../db/client.ts';
import { messages } from '../../../db/schema/tickets.ts';
import { isolate } from '../../../ground/isolate.ts';
import type { Locale } from '../../../ground/locale.ts';
import type { AskedWord } from './words.ts';

/** So many of the latest messages of a ticket are looked through for what was asked, and so much of each. */
const latest = 40;
const begun = 6000;

type Place = { start: number; end: number; byName: boolean };

/** Where a text says what was asked, and how many of the words that were asked. */
function said(text: string, asked: AskedWord[]): { places: Place[]; answered: number } {
  const answered = new Set<AskedWord>();
  const places = words(text).flatMap(({ form: { surface, stem }, start, end }) => {
    const answers = asked.filter(
      ({ forms, begins }) =>
        forms.includes(surface) || forms.includes(stem) || (begins !== null && surface.startsWith(begins)),
    );
    for (const one of answers) answered.add(one);
    const byName = answers.every(({ stop }) => stop);
    return answers.length > 0 ? [{ ...seen(text, start, end), byName }] : [];
  });
  return { places, answered: answered.size };
}

/** A line with what was asked marked in it, as HTML. */
export function markedLine(text: string, locale: Locale, asked: AskedWord[]): string {
  const apart = isolate(text, locale);
  return marked(apart, said(apart, asked).places);
}

const unseen = /[\u200e\u200f\u2066-\u2069]/;

/** A word without the marks that set it apart, or what is begun outside of it would end in it. */
function seen(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (unseen.test(text.charAt(from))) from += 1;
  while (to > from && unseen.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

export type Excerpt = {
  message: number;
  kind: 'reply' | 'note';
  author: 'customer' | 'agent';
  locale: Locale;
  at: Date;
  html: string;
};

/** Of a ticket the message that says most of what was asked, as it is `told`, the part around it; nothing where none says any of it. */
export async function excerptOf(
  db: Queries,
  ticket: number,
  asked: AskedWord[],
  told: (text: string) => string = (text) => text,
): Promise<Excerpt | null> {
  const rows = await db
    .select({
      message: messages.id,
      kind: messages.kind,
      author: messages.author,
      locale: messages.locale,
      at: messages.createdAt,
      body: sql<string>`substr(${messages.body}, 1, ${begun})`,
    })
    .from(messages)
    .where(eq(messages.ticket, ticket))
    .orderBy(desc(messages.id))
    .limit(latest);
  const [best] = rows
    .map((row) => ({ ...row, body: told(row.body) }))
    .map((row) => ({ ...row, answered: said(row.body, asked).answered }))
    .filter(({ answered }) => answered > 0)
    .sort((one, other) => other.answered - one.answered);
  if (!best) return null;
  const { body, answered: _, ...message } = best;
  const apart = isolate(body, best.locale);
  return { ...message, html: around(apart, said(apart, asked).places) };
}
