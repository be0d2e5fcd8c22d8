import type { SQL } from 'drizzle-orm';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { fold } from '../../../../search/text/fold.ts';
import type { Queries } from '../../../db/client.ts';
import { tickets } from '../../../db/schema/tickets.ts';
import { asAddress } from '../../../ground/mail-address.ts';
import { can } from '../../../who/policy.ts';
import type { Viewer } from '../../../who/viewer.ts';
import type { TicketFilter } from '../filters.ts';
import { assigneeOf, momentOf } from '../filters.ts';
import type { AskedWord } from './words.ts';
import { alsoOfCustomers, askedWords, marks, oneOf } from './words.ts';

/** By what tickets are narrowed while they are looked for. */
export type FindFilter = Pick<
  TicketFilter,
  'status' | 'assignee' | 'problemType' | 'lang' | 'createdAfter' | 'createdBefore'
>;

const most = 20;
/** So many of those that fit are looked at where some of them may not be shown after all. */
const looked = 4 * most;

export type Found = { numbers: number[]; words: AskedWord[]; more: boolean };

/**
 * The tickets that this viewer may find: by number, address or reference first, then by words in whatever was said in them, what is not
 * solved before what is, the newest first. Every list is read from its newest end and no farther than is shown: a word that stands
 * everywhere is found as fast as one that stands nowhere.
 */
export async function findTickets(
  db: Queries,
  question: string,
  filter: FindFilter,
  viewer: Viewer,
): Promise<Found> {
  const words = askedWords(question);
  if (!can(viewer, 'see-tickets') || words.length === 0) return { numbers: [], words, more: false };
  const narrowed = await narrowing(db, filter, viewer);
  const asked = await Promise.all(words.map((word) => termFor(db, word, viewer)));
  // «من» or «what» may be no word of theirs: without it more is found, where with it nothing is.
  const said = asked.filter((_, at) => !words[at]?.stop);
  const [exact, active, rest] = await Promise.all([
    exactly(db, question.trim(), narrowed, viewer),
    newest(db, [...asked, oneOf([marks.active])], narrowed),
    newest(db, asked, narrowed),
  ]);
  const fewer = active.length + rest.length === 0 && said.length > 0 && said.length < asked.length;
  const others = fewer ? await newest(db, said, narrowed) : [];
  const byWords = await shownFirst(db, question, [...active, ...rest, ...others]);
  const numbers = [...new Set([...exact, ...byWords])];
  return { numbers: numbers.slice(0, most), words, more: numbers.length > most };
}

/** So many words are looked through that begin as somebody types, and the shortest of them asked for. */
const begun = { looked: 2000, asked: 64 };

/** A word in its forms. While it is being typed, also those that begin so: FTS5 would go through every ticket of each before it shows one. */
async function termFor(db: Queries, { forms, begins }: AskedWord, viewer: Viewer): Promise<string> {
  if (begins === null) return oneOf(alsoOfCustomers(forms, viewer));
  const words = await db.all<{ word: string }>(sql`select word from (
    select word from known_words where word >= ${begins} and word < ${`${begins}\u{10ffff}`} order by word limit ${begun.looked})
    order by length(word), word limit ${begun.asked}`);
  return oneOf(alsoOfCustomers([...new Set([...forms, ...words.map(({ word }) => word)])], viewer));
}

type Narrowed = { terms: string[]; from: number; until: number };

/** A filter as terms, and as between which numbers tickets were filed. */
async function narrowing(db: Queries, filter: FindFilter, viewer: { id: string }): Promise<Narrowed> {
  const { status, problemType, lang } = filter;
  const assignee = assigneeOf(filter, viewer);
  const terms = [
    ...(status?.length ? [oneOf(status.map(marks.standing))] : []),
    ...(problemType?.length ? [oneOf(problemType.map(marks.type))] : []),
    ...(lang?.length ? [oneOf(lang.map(marks.lang))] : []),
    ...(assignee === undefined ? [] : [oneOf([marks.assignee(assignee)])]),
  ];
  const [from, until] = await Promise.all([
    filter.createdAfter ? firstSince(db, momentOf(filter.createdAfter)) : 0,
    filter.createdBefore ? firstSince(db, momentOf(filter.createdBefore)) : Number.MAX_SAFE_INTEGER,
  ]);
  return { terms, from, until };
}

/** The first number that was given since a moment: numbers grow as time does, so it is looked for by halves. */
async function firstSince(db: Queries, moment: number): Promise<number> {
  const middle = sql`(low + high) / 2`;
  const since = sql`coalesce((select created_at from tickets where number >= ${middle} order by number limit 1), ${moment}) >= ${moment}`;
  const [found] = await db.all<{ number: number }>(sql`select number from (
    with recursive halves (low, high) as (
      select 0, (select coalesce(max(number), 0) + 1 from tickets)
      union all
      select iif(${since}, low, ${middle} + 1), iif(${since}, ${middle}, high) from halves where low < high)
    select low as number from halves where low >= high limit 1)`);
  return found?.number ?? 0;
}

/** The newest tickets that have all of these terms. */
async function newest(
  db: Queries,
  terms: string[],
  { terms: narrowed, from, until }: Narrowed,
): Promise<number[]> {
  if (terms.length === 0) return [];
  const rows = await db.all<{ number: number }>(sql`
    select rowid as number from ticket_words where ticket_words match ${[...terms, ...narrowed].join(' AND ')}
    and rowid >= ${from} and rowid < ${until} order by rowid desc limit ${looked}`);
  return rows.map(({ number }) => number);
}

/** Those of them that are there and no spam; whose reference was asked for comes first. */
async function shownFirst(db: Queries, question: string, numbers: number[]): Promise<number[]> {
  const known = await db
    .select({ number: tickets.number, reference: tickets.reference })
    .from(tickets)
    .where(and(inArray(tickets.number, numbers), isNull(tickets.spamAt)));
  const shown = new Map(known.map(({ number, reference }) => [number, reference]));
  const all = numbers.filter((number) => shown.has(number));
  const reference = fold(question.trim());
  const isIt = (number: number) => fold(shown.get(number) ?? '') === reference;
  return [...all.filter(isIt), ...all.filter((number) => !isIt(number))];
}

/** Those that are named, however the list is narrowed: by their number; and by the whole address of their customer where it is not. */
async function exactly(db: Queries, asked: string, { terms }: Narrowed, viewer: Viewer): Promise<number[]> {
  const byWhom = asked.includes('@') && terms.length === 0 && can(viewer, 'see-customers');
  const number = /^#?(\d{1,9})$/.exec(fold(asked))?.[1];
  const [byNumber, byAddress] = await Promise.all([
    number === undefined ? [] : named(db, eq(tickets.number, Number(number))),
    byWhom ? named(db, eq(tickets.email, asAddress(asked))) : [],
  ]);
  return [...byNumber, ...byAddress];
}

const named = async (db: Queries, is: SQL): Promise<number[]> => {
  const rows = await db
    .select({ number: tickets.number })
    .from(tickets)
    .where(is)
    .orderBy(desc(tickets.number))
    .limit(most);
  return rows.map(({ number }) => number);
};
