import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../api/db/client.ts';
import type { Locale } from '../../api/ground/locale.ts';
import { countings } from '../../api/db/schema/reports.ts';
import { importArticles } from '../../api/models/articles/editions.ts';
import { wayOfCounting } from '../../api/models/reports/counting.ts';
import { applyLevels } from '../../api/models/service-levels/alarms.ts';
import { readStale } from '../../api/models/tickets/found/keep-words.ts';
import { addPerson } from '../../api/models/people/people.ts';
import { loadArticles } from '../../content/articles.ts';
import { loadPhrases } from '../../content/phrases.ts';
import { loadTaxonomy } from '../../content/taxonomy.ts';
import { randomFrom } from './corpus.ts';
import { Rows } from './rows.ts';

/** Told by the file's name: raise it when what is built changes, and it is built anew. */
const version = 3;

/** Those who answer. */
const agents = 20;
export const agent = (at: number) => ({
  email: `agent-${at % agents}@example.com`,
  password: 'a long password',
});
/** What the link to a ticket holds. */
export const secretOf = (number: number): string => `bench-${String(number).padStart(16, '0')}`;
/** One ticket in so many was talked about at length, in so many messages. */
const long = { oneIn: 100_000, messages: 1000 };
/** The first ticket that was talked about at length. */
export const longTicket = long.oneIn;

const began = Date.UTC(2024, 10, 1);
const ends = Date.UTC(2026, 10, 1);
const minute = 60_000;

/**
 * A desk of so many tickets with four times as many messages, half of them Arabic, in the words that our phrases have; the same at every
 * build, and kept until the next. @returns the file.
 */
export async function deskCorpus(tickets: number): Promise<string> {
  const folder = join(tmpdir(), 'hulool-desk-corpus');
  const file = join(folder, `${tickets}-v${version}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const { db, close } = await openDatabase(`file:${unfinished}`);
  await importArticles(db, loadArticles('content'));
  const ids: string[] = [];
  for (let at = 0; at < agents; at++)
    ids.push(await addPerson(db, { name: `Agent ${at}`, role: 'agent', locale: 'ar', ...agent(at) }));
  await close();
  fill(unfinished, tickets, ids);
  await settle(unfinished);
  renameSync(unfinished, file);
  return file;
}

/**
 * What a desk that has run for a while is done with: the words that tickets are found by are read, and levels are applied. The reports
 * take what is older for counted, which would take as long as all else; no bench reads them.
 */
async function settle(file: string): Promise<void> {
  const { db, close } = await openDatabase(`file:${file}`);
  while ((await readStale(db, 1000)) > 0);
  while ((await applyLevels(db)) > 0);
  await db.insert(countings).values({ name: wayOfCounting, from: 0 });
  await close();
}

function fill(file: string, tickets: number, agents: string[]): void {
  const rows = new Rows(file);
  const random = randomFrom(1);
  const words = wordsOf(random);
  const problems = loadTaxonomy('content').flatMap(({ id, intents }) =>
    intents.map((intent) => ({ problemType: id, intent: intent.id })),
  );
  const articles = Map.groupBy(loadArticles('content'), ({ problemType }) => problemType);
  for (let number = 1; number <= tickets; number++) {
    const { problemType, intent } = pick(problems, random);
    const slugs = (articles.get(problemType) ?? []).map(({ slug }) => slug);
    const filedAt = began + Math.floor(((ends - began) * number) / tickets);
    writeTicket(rows, random, {
      ...{ number, problemType, intent, filedAt },
      locale: number % 2 === 0 ? 'ar' : 'en',
      suggested: [...new Set([pick(slugs, random), pick(slugs, random)])],
      assignee: random(10) === 0 ? null : pick(agents, random),
      say: words(intent, number % 2 === 0 ? 'ar' : 'en'),
    });
  }
  rows.close();
}

type Planned = {
  number: number;
  problemType: string;
  intent: string;
  locale: Locale;
  filedAt: number;
  suggested: string[];
  assignee: string | null;
  say: () => string;
};

/** Nine of ten are solved, as on any desk that works. */
const standing = (at: number) =>
  at < 90 ? 'solved' : at < 94 ? 'waiting' : at < 97 ? 'open' : ('new' as const);
const urgency = (at: number) => (at < 80 ? 'normal' : at < 92 ? 'high' : at < 95 ? 'urgent' : 'low');

function writeTicket(rows: Rows, random: (below: number) => number, planned: Planned): void {
  const { number, problemType, intent, locale, filedAt, suggested, say } = planned;
  const status = standing(random(100));
  const assignee = status === 'new' ? null : planned.assignee;
  const messages = number % long.oneIn === 0 ? long.messages : status === 'new' ? 1 : 2 + random(5);
  const changedAt = filedAt + messages * 7 * minute;
  const subject = say().slice(0, 80);
  const email = `customer-${random(400_000)}@example.com`;
  rows.add('tickets', {
    ...{ number, subject, email, locale, problem_type: problemType, status, assignee },
    priority: urgency(random(100)),
    ...{ created_at: filedAt, updated_at: changedAt, solved_at: status === 'solved' ? changedAt : null },
  });
  rows.add('ticket_links', { hash: sha256(secretOf(number)), ticket: number, created_at: filedAt });
  rows.add('sendings', { digest: sha256(`draft ${number}`), made: String(number), at: filedAt });
  const because = JSON.stringify(subject.split(' ').slice(0, 3));
  rows.add('tags', { ticket: number, intent, problem_type: problemType, confidence: 0.9, because });
  for (const [position, slug] of suggested.entries())
    rows.add('suggestions', { ticket: number, slug, position });
  const told = { ticket: number, at: filedAt };
  rows.add('events', { ...told, kind: 'ticket.filed', data: JSON.stringify({ problemType, receipt: true }) });
  if (assignee)
    rows.add('events', {
      ...told,
      kind: 'ticket.assigned',
      data: JSON.stringify({ from: null, to: assignee }),
    });
  for (let at = 0; at < messages; at++)
    writeMessage(rows, planned, { at, body: `${say()}. ${say()}`, assignee });
  if (status !== 'new')
    rows.add('events', {
      ...{ ticket: number, at: changedAt, kind: 'ticket.status', actor: assignee },
      data: JSON.stringify({ from: 'new', to: status }),
    });
}

type Said = { at: number; body: string; assignee: string | null };

/** Customer and agent in turn; of every seventh message only the staff know. */
function writeMessage(rows: Rows, { number, locale, filedAt }: Planned, { at, body, assignee }: Said): void {
  const when = filedAt + at * 7 * minute;
  const author = at % 2 === 1 && assignee ? 'agent' : 'customer';
  const kind = author === 'agent' && at % 7 === 5 ? 'note' : 'reply';
  const by = author === 'agent' ? assignee : null;
  const id = rows.add('messages', {
    ...{ ticket: number, kind, author, author_id: by, body, locale, created_at: when },
  });
  if (at === 0) return;
  const data = JSON.stringify(kind === 'note' ? { message: id } : { author, message: id });
  rows.add('events', {
    ticket: number,
    actor: by,
    at: when,
    kind: kind === 'note' ? 'ticket.noted' : 'ticket.replied',
    data,
  });
}

/** How people put a problem, in one of the languages. */
function wordsOf(random: (below: number) => number) {
  const said = Map.groupBy(
    loadPhrases('content'),
    ({ intent, variety }) => `${intent} ${variety === 'en' ? 'en' : 'ar'}`,
  );
  return (intent: string, locale: Locale) => {
    const phrases = said.get(`${intent} ${locale}`) ?? said.get(`generic-bank-decline ${locale}`) ?? [];
    return () => pick(phrases, random).text;
  };
}

function pick<T>(list: T[], random: (below: number) => number): T {
  const one = list[random(list.length)];
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
