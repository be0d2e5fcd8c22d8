import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../api/db/client.ts';
import { tickets } from '../../../api/db/schema/tickets.ts';
import { contentFolder } from '../../../api/ground/root.ts';
import { importArticles } from '../../../api/models/articles/editions.ts';
import { fileTicket, findTicket } from '../../../api/models/tickets/tickets.ts';
import { publicAddresses } from '../../../api/views/addresses.ts';
import { nobody } from '../../../api/who/viewer.ts';
import { loadArticles } from '../../../content/articles.ts';
import { clean } from '../clean.ts';
import { filed } from '../filed.ts';
import { fileOne } from './rows.ts';

/** The models on a libSQL server, when there is one to try: `TEST_DATABASE_URL=http://… npm test`. It may be used twice. */

const url = process.env['TEST_DATABASE_URL'] ?? '';
if (!url) process.stdout.write('TEST_DATABASE_URL is not set: nothing was tried on a libSQL server\n');
const onServer = test.runIf(url);

async function open() {
  const { db, close } = await openDatabase(url);
  onTestFinished(close);
  return db;
}

onServer('tickets filed at once have numbers and links of their own', async () => {
  const db = await open();
  const subjects = Array.from({ length: 20 }, () => randomUUID());
  const made = await Promise.all(subjects.map((subject) => fileTicket(db, filed({ subject }))));
  expect(new Set(made.map(({ ticket: { number } }) => number)).size).toBe(20);
  const found = await Promise.all(made.map(({ link }) => findTicket(db, link, nobody)));
  expect(found.map(({ subject }) => subject)).toEqual(subjects);
});

onServer('the same draft sent many times at once is one ticket', async () => {
  const db = await open();
  const draftKey = randomUUID();
  const sent = await Promise.all([1, 2, 3, 4].map(() => fileTicket(db, filed({ draftKey }))));
  expect(new Set(sent.map(({ ticket: { number } }) => number)).size).toBe(1);
});

onServer('a transaction that throws leaves nothing', async () => {
  const db = await open();
  const subject = randomUUID();
  const failing = db.transaction(async (tx) => {
    await fileOne(tx, subject);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(
    await db
      .select()
      .from(tickets)
      .where(eq(tickets.subject, clean(subject))),
  ).toEqual([]);
});

onServer('articles are taken from their files once, and readers have them', async () => {
  const db = await open();
  const files = loadArticles(contentFolder);
  await importArticles(db, files);
  expect(await importArticles(db, files)).toEqual({ taken: [], conflicts: [] });
  const paths = new Set((await publicAddresses(db, 'ar')).map(({ path }) => path));
  expect(files.filter(({ slug }) => !paths.has(`/articles/${slug}`))).toEqual([]);
});
