import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { asc } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { expect, test } from 'vitest';
import { deliveries } from '../../../api/db/schema/events.ts';
import { mails } from '../../../api/db/schema/mails.ts';
import { eventNumbered } from '../../../api/events/log.ts';
import { queue } from '../../../api/models/tickets/queue.ts';
import { queueCounts } from '../../../api/models/tickets/view-counts.ts';
import { connect } from '../database.ts';

const folder = 'api/db/migrations';

/** A database file as an older version left it, before the migrations from this one on. */
async function before(tag: string) {
  const place = mkdtempSync(join(tmpdir(), 'hulool-'));
  const older = join(place, 'migrations');
  cpSync(folder, older, { recursive: true });
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(folder, 'meta/_journal.json'), 'utf8'),
  );
  const entries = journal.entries.slice(
    0,
    journal.entries.findIndex((entry) => entry.tag === tag),
  );
  writeFileSync(join(older, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  const url = `file:${join(place, 'hulool.db')}`;
  const client = createClient({ url });
  await migrate(drizzle(client), { migrationsFolder: older });
  return { url, client };
}

/** Mails as an older version kept them: some sent, some still to be sent by jobs. */
const mailsAsJobs = `
  insert into tickets (number, subject, email, locale, created_at, updated_at)
    values (7, 'S', 'a@example.com', 'ar', 1, 1), (8, 'S', 'b@example.com', 'en', 1, 1);
  insert into events (id, kind, ticket, data, at) values
    (1, 'ticket.filed', 7, '{"problemType":null,"receipt":true}', 1),
    (2, 'ticket.filed', 8, '{"problemType":null,"receipt":true}', 1),
    (3, 'ticket.replied', 8, '{"author":"agent","message":5}', 1),
    (4, 'ticket.replied', 8, '{"author":"agent","message":6,"incident":1}', 1);
  insert into jobs (id, kind, payload, run_at, done_at, created_at) values
    (1, 'mail.received', '{"ticket":7}', 1, 9, 1),
    (2, 'mail.received', '{"ticket":8}', 1, null, 1),
    (3, 'mail.answered', '{"ticket":8,"message":5}', 1, null, 1),
    (4, 'mail.incident-ended', '{"ticket":8,"incident":1,"message":6}', 1, null, 1),
    (5, 'mail.links', '{"email":"a@example.com","locale":"ar"}', 1, null, 1),
    (6, 'mail.links', '{"email":"nobody@example.com","locale":"en"}', 1, null, 1),
    (7, 'mail.invited', '{"invitation":3}', 1, null, 1);
  insert into mails (id, job, kind, "to", subject, locale, message_id, sent_at) values
    (1, 1, 'received', 'a@example.com', 'S', 'ar', '<1@localhost>', 1),
    (2, 3, 'answered', 'b@example.com', 'S', 'en', '<2@localhost>', 1);
`;

test('mails that were still to be sent are sent by their subscriber, and those that went out are kept', async () => {
  const { url, client } = await before('0011_subscribers');
  await client.executeMultiple(mailsAsJobs);
  client.close();
  const db = await connect(url);
  const kept = await db.select().from(mails).orderBy(asc(mails.id));
  expect(kept.map(({ id, event, kind }) => [id, event, kind])).toEqual([
    [1, null, 'received'],
    [2, null, 'answered'],
  ]);
  const put = await db.select().from(deliveries).orderBy(asc(deliveries.event));
  expect(new Set(put.map(({ subscriber }) => subscriber))).toEqual(new Set(['mails']));
  const told = await Promise.all(put.map(({ event }) => eventNumbered(db, event)));
  expect(told.map((event) => [event?.kind, event?.ticket, event?.data])).toEqual([
    ['ticket.filed', 8, { problemType: null, receipt: true }],
    ['ticket.replied', 8, { author: 'agent', message: 6, incident: 1 }],
    ['people.invited', null, { invitation: 3 }],
    ['links.asked', null, { ticket: 7, locale: 'ar' }],
    ['links.asked', null, { ticket: null, locale: 'en' }],
  ]);
  expect(put.map(({ ticket }) => ticket)).toEqual([8, 8, null, null, null]);
});

test('tickets that were there before have their place in the lists, and are counted', async () => {
  const { url, client } = await before('0013_places');
  await client.executeMultiple(`
    insert into users (id, name, email, created_at, updated_at) values ('yara', 'Yara', 'yara@example.com', 1, 1);
    insert into tickets (number, subject, email, locale, status, priority, assignee, created_at, updated_at) values
      (7, 'S', 'a@example.com', 'ar', 'new', 'normal', null, 1, 1),
      (8, 'S', 'a@example.com', 'ar', 'new', 'urgent', null, 1, 1),
      (9, 'S', 'a@example.com', 'en', 'open', 'high', 'yara', 1, 1),
      (10, 'S', 'a@example.com', 'en', 'solved', 'low', 'yara', 1, 1);
  `);
  client.close();
  const db = await connect(url);
  const agent = {
    kind: 'staff',
    id: 'yara',
    name: 'Yara',
    email: 'yara@example.com',
    role: 'agent',
  } as const;
  const open = await queue(db, { view: 'open' }, agent);
  expect(open.tickets.map(({ number }) => number)).toEqual([8, 9, 7]);
  const { counts } = await queueCounts(db, {}, agent);
  expect(counts).toMatchObject({ new: 2, mine: 1, open: 3, waiting: 0, solved: 1 });
  const narrowed = await queueCounts(db, { lang: ['en'], priority: ['high'] }, agent);
  expect(narrowed.counts).toMatchObject({ new: 0, mine: 1, open: 1, waiting: 0, solved: 0 });
});
