import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { events } from '../../../api/db/schema/events.ts';
import { followEvents } from '../../../api/events/follow.ts';
import type { EventKind } from '../../../api/events/kinds.ts';
import { ofArticles, ofIncidents, ofTheDesk, ofTickets } from '../../../api/events/kinds.ts';
import { eventsAfter, eventsOfTicket, record } from '../../../api/events/log.ts';
import { roundOfDigests } from '../../../api/models/notifications/digests.ts';
import { importArticles } from '../../../api/models/articles/editions.ts';
import { vote } from '../../../api/models/articles/feedback.ts';
import { confirm, publish, withdraw } from '../../../api/models/articles/publications.ts';
import { noteReadable } from '../../../api/models/articles/shown.ts';
import { rename } from '../../../api/models/articles/slugs.ts';
import { changeDetails, createArticle } from '../../../api/models/articles/studio.ts';
import { saveDraft } from '../../../api/models/articles/translations.ts';
import { announce, endIncident, updateIncident } from '../../../api/models/incidents/incidents.ts';
import { attachTo, tellWaiting } from '../../../api/models/incidents/waiting-tickets.ts';
import { publishEntry, saveEntry } from '../../../api/models/library/entries.ts';
import { addPicture, removePicture } from '../../../api/models/pictures/pictures.ts';
import { keepModel, restoreModel } from '../../../api/models/learning/learned.ts';
import { tellColleagues } from '../../../api/models/organisations/colleagues.ts';
import { invite } from '../../../api/models/people/invitations.ts';
import { addPerson, changeRole, removePerson } from '../../../api/models/people/people.ts';
import { assignToTeam } from '../../../api/models/teams/assigning.ts';
import { addTeam } from '../../../api/models/teams/teams.ts';
import { assign } from '../../../api/models/tickets/assignments.ts';
import { askForLinks } from '../../../api/models/tickets/customers.ts';
import { noteExport } from '../../../api/models/tickets/exports.ts';
import { sayFact } from '../../../api/models/tickets/facts.ts';
import { writeAsAgent, writeAsCustomer, writeNote } from '../../../api/models/tickets/messages.ts';
import { soundAlarms } from '../../../api/models/service-levels/alarms.ts';
import { addLevel } from '../../../api/models/service-levels/editing.ts';
import { markSpam } from '../../../api/models/tickets/spam.ts';
import { changeTicket } from '../../../api/models/tickets/statuses.ts';
import { fileTicket } from '../../../api/models/tickets/tickets.ts';
import type { Staff } from '../../../api/who/viewer.ts';
import { loadArticles } from '../../../content/articles.ts';
import { freshDatabase } from '../database.ts';
import { declined, written } from '../models/library/library.ts';
import { drawnPhoto, said } from '../models/pictures/pictures.ts';
import { filed } from '../filed.ts';
import { organisation, signedUp } from '../organisations.ts';
import { liveWithReviews } from './reviews-at-work.ts';
import { liveByRules } from './rules-at-work.ts';
import { team } from '../team.ts';
import { liveTogether } from './tickets-together.ts';

type Fresh = Awaited<ReturnType<typeof freshDatabase>>['db'];

const text = { ar: 'نعمل على الحل.', en: 'We are working on it.' };
const kinds: EventKind[] = [ofTickets, ofArticles, ofIncidents, ofTheDesk].flatMap(({ options }) =>
  options.map(({ shape }) => shape.kind.value),
);

async function staffOf(db: Fresh, name: string): Promise<Staff> {
  const person = { name, email: `${name}@example.com`, role: 'agent' as const };
  const id = await addPerson(db, { ...person, password: 'a long password', locale: 'en' });
  return { kind: 'staff', id, ...person };
}

const nothingPromised = {
  ...{ name: 'Nothing', place: 9, priority: null, problemType: null, calendar: 1 },
  ...{
    first: null,
    next: null,
    solution: null,
    warning: 0,
    raises: false,
    notifies: null,
    notifiesTeam: null,
  },
};

/** Something of theirs is due on a day of work. */
async function owesDigest(db: Fresh, by: Staff): Promise<void> {
  const { ticket } = await fileTicket(db, filed());
  await assign(db, ticket.number, by.id, by);
  await roundOfDigests(db, (ticket.dueAt ?? 0) - 60_000);
}

async function liveWithTickets(db: Fresh, by: Staff): Promise<void> {
  const { ticket } = await fileTicket(db, filed());
  const told = { title: text, text, status: 'investigating', impact: 'minor' } as const;
  const about = { providers: ['stc pay'], problemTypes: [], countries: [], startedAt: new Date() };
  const id = await announce(db, { ...told, ...about }, by);
  await attachTo(db, ticket.number, id, by);
  await assign(db, ticket.number, by.id, by);
  await owesDigest(db, by);
  const cards = await addTeam(db, team([by]));
  await db.transaction((tx) => assignToTeam(tx, ticket.number, cards, by));
  await markSpam(db, ticket.number, true, by);
  await writeNote(db, ticket.number, { body: 'A note', locale: 'en' }, by);
  await writeAsAgent(db, ticket.number, { body: 'Try again', locale: 'en' }, by);
  await writeAsCustomer(db, ticket.number, { body: 'It works', locale: 'en' });
  await changeTicket(
    db,
    ticket.number,
    { priority: 'high', problemType: 'bank-declines', status: 'solved' },
    by,
  );
  await sayFact(db, ticket.number, { kind: 'amount', value: '349' }, by);
  await updateIncident(db, id, { text }, by);
  await endIncident(db, id, { text }, by);
  await tellWaiting(db, id);
  const urgent = await fileTicket(db, filed({ priority: 'high' }));
  const { alarmAt, dueAt } = urgent.ticket;
  for (const at of [alarmAt, dueAt]) await soundAlarms(db, at ?? 0);
  await addLevel(db, nothingPromised, by);
  await noteExport(db, { view: 'open', lang: ['ar'], sort: 'newest' }, by);
  await askForLinks(db, ticket.email, { locale: 'ar', opens: ticket.number });
  await askForLinks(db, 'nobody@example.com', { locale: 'en' });
  await liveWithColleagues(db, by);
}

/** Somebody else of the customer's organisation writes, and is answered. */
async function liveWithColleagues(db: Fresh, by: Staff): Promise<void> {
  const [email, colleague] = ['huda@shop.example', 'boss@shop.example'];
  await organisation(db, { members: [{ email }, { email: colleague, seesAll: true }] });
  await signedUp(db, colleague);
  const { ticket } = await fileTicket(db, filed({ email }));
  const theirs = { body: 'Ours too', locale: 'en', colleague: { id: colleague } } as const;
  await writeAsCustomer(db, ticket.number, theirs);
  const message = await writeAsAgent(db, ticket.number, { body: 'Try again', locale: 'en' }, by);
  await tellColleagues(db, { id: 1, ticket: ticket.number }, message);
}

async function liveWithArticles(db: Fresh, by: Staff, other: Staff): Promise<void> {
  const [first, second] = loadArticles('content');
  if (!first || !second) throw new Error('there is too little content');
  await importArticles(db, [first, second]);
  // The second passes the first in the list of all.
  await vote(db, second.slug, { helpful: true, locale: 'en', reason: null, from: '203.0.113.7' });
  const under = { problemType: 'bank-declines', audience: 'consumer' } as const;
  const details = { ...under, intents: [], codes: [], related: [], checkedOn: '2026-11-29' };
  await createArticle(db, 'one', details, by);
  await changeDetails(db, 'one', { audience: 'merchant' }, by);
  const draft = { title: 'One', summary: 'S', quickFix: 'Q', searchTerms: [], body: 'B' };
  await saveDraft(db, { slug: 'one', locale: 'en', version: 0 }, draft, by);
  await liveWithReviews(db, by, other);
  await publish(db, 'one', 'en', by);
  await confirm(db, 'one', 'en', by);
  await noteReadable(db, { slug: 'one', locale: 'en', revision: 1 }, text);
  await rename(db, 'one', 'two', by);
  await withdraw(db, 'two', 'en', by);
}

async function liveWithLibrary(db: Fresh, by: Staff): Promise<void> {
  await saveEntry(db, declined, { document: written(declined), version: 0 }, by);
  await publishEntry(db, declined, 1, by);
  await addPicture(db, { name: 'app', drawn: await drawnPhoto(), said }, by);
  await removePicture(db, 'app', by);
}

test('whatever models record is read as it was recorded, and every kind is recorded', async () => {
  const { db } = await freshDatabase();
  const [by, other] = [await staffOf(db, 'yara'), await staffOf(db, 'huda')];
  await liveWithTickets(db, by);
  await liveWithArticles(db, { ...by, role: 'editor' }, other);
  await liveTogether(db, 'two', [by, other]);
  await liveWithLibrary(db, { ...by, role: 'editor' });
  await liveByRules(db, by);
  await invite(db, { email: 'new@example.com', role: 'agent', locale: 'ar' }, by);
  await changeRole(db, other.id, 'editor', by);
  await removePerson(db, other.id, by);
  await keepModel(db, new Uint8Array(1), 3);
  await restoreModel(db);
  const { events: read, unread } = await eventsAfter(db, 0);
  const rows = await db.select().from(events);
  expect(unread).toEqual([]);
  expect(read).toEqual(rows.map((row) => ({ ...row, at: row.at.toISOString() })));
  expect(kinds.filter((kind) => !read.some((event) => event.kind === kind))).toEqual([]);
});

test('a kind that nobody knows, or one told otherwise, is skipped and named', async () => {
  const { db } = await freshDatabase();
  const lines: { event?: unknown }[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const follower = await followEvents(db, log);
  onTestFinished(() => follower.stop());
  const heard: string[] = [];
  follower.listen(({ kind }) => void heard.push(kind));
  await db.insert(events).values({ kind: 'ticket.dreamt', ticket: 1 });
  await db.insert(events).values({ kind: 'ticket.status', ticket: 1, data: { from: 'new', to: 'asleep' } });
  await record(db, { kind: 'ticket.status', ticket: 1, data: { from: 'new', to: 'open' } });
  await follower.catchUp();
  expect(heard).toEqual(['ticket.status']);
  expect(lines.map(({ event }) => event)).toEqual([
    { id: 1, kind: 'ticket.dreamt' },
    { id: 2, kind: 'ticket.status' },
  ]);
  expect(await eventsOfTicket(db, 1)).toHaveLength(1);
  expect(await eventsAfter(db, 0)).toMatchObject({ last: 3 });
});
