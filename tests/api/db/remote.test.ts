import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../api/db/client.ts';
import { isDurable } from '../../../api/db/durable.ts';
import { articles } from '../../../api/db/schema/articles.ts';
import { tickets } from '../../../api/db/schema/tickets.ts';
import { contentFolder } from '../../../api/ground/root.ts';
import { importArticles } from '../../../api/models/articles/editions.ts';
import { importFirst } from '../../../api/models/articles/first-import.ts';
import { fileTicket, findTicket } from '../../../api/models/tickets/tickets.ts';
import { publicAddresses } from '../../../api/views/addresses.ts';
import { nobody } from '../../../api/who/viewer.ts';
import { loadArticles } from '../../../content/articles.ts';
import { clean } from '../clean.ts';
import { filed } from '../filed.ts';
import { hasServer, startSqld } from '../../sqld.ts';
import { fileOne } from './rows.ts';

/** The models on a libSQL server. */
const onServer = test.runIf(hasServer());

async function open() {
  const { url } = await startSqld(onTestFinished);
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

onServer(
  'what is read at once is answered each to whoever asked, and what cannot be read fails alone',
  async () => {
    const db = await open();
    const asked = ['select 1 as x', 'select 2 as x', 'select nothing as x', 'select 3 as x'];
    const answers = await Promise.allSettled(asked.map((one) => db.all(sql.raw(one))));
    expect(answers.map((one) => one.status === 'fulfilled' && one.value)).toEqual([
      [{ x: 1 }],
      [{ x: 2 }],
      false,
      [{ x: 3 }],
    ]);
  },
);

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
  const files = loadArticles(contentFolder).slice(0, 5);
  await importArticles(db, files);
  expect(await importArticles(db, files)).toEqual({ taken: [], conflicts: [], refused: [] });
  const paths = new Set((await publicAddresses(db, 'ar')).map(({ path }) => path));
  expect(files.filter(({ slug }) => !paths.has(`/articles/${slug}`))).toEqual([]);
});

onServer('a server that is asked for it keeps what it acknowledges', async () => {
  expect(await isDurable(await open())).toBe(true);
});

onServer('the first articles come in one request, and those who start together wait for them', async () => {
  const { url } = await startSqld(onTestFinished);
  const files = loadArticles(contentFolder);
  let read = 0;
  await Promise.all(
    [1, 2, 3].map(async () => {
      const { db, close } = await openDatabase(url);
      onTestFinished(close);
      const counted = () => {
        read++;
        return files;
      };
      await importFirst(db, { onServer: true, files: counted });
      expect(await db.$count(articles)).toBe(files.length);
    }),
  );
  expect(read).toBe(1);
});

onServer('whoever writes while another process does is not refused', async () => {
  const { url } = await startSqld(onTestFinished);
  const process_ = async () => {
    const { db, close } = await openDatabase(url);
    onTestFinished(close);
    return Promise.all(Array.from({ length: 20 }, () => fileTicket(db, filed())));
  };
  const made = (await Promise.all([process_(), process_(), process_()])).flat();
  expect(new Set(made.map(({ ticket: { number } }) => number)).size).toBe(60);
});
