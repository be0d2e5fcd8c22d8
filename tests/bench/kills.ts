import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { openDatabase } from '../../api/db/client.ts';
import { attachments, messages } from '../../api/db/schema/tickets.ts';
import { asFile, fileTicket, receipt, Refused, reply, screenshot } from './sent.ts';
import { startServer } from './server.ts';

/**
 * Kills the server at random moments while tickets, replies and files come in, round after round on one database. Whatever was
 * acknowledged must be there, whole, with its files; nothing may be there by half.
 */

type Told = { message: 'first' | number; ticket: number; files: number };

const rounds = Number(process.argv[3] ?? 200);
const callers = 4;
/** A life ends after at most so many acknowledgements, somewhere in the next so many ms. */
const mostTold = 12;
const spread = 200;
const told: Told[] = [];
const unexpected: string[] = [];

let folder: string | undefined;
for (let round = 1; round <= rounds; round++) {
  const server = await startServer(folder);
  folder = server.folder;
  let alive = true;
  const working = Promise.all(Array.from({ length: callers }, (_, who) => work(who, () => alive)));
  const enough = told.length + 1 + Math.floor(Math.random() * mostTold);
  while (told.length < enough && unexpected.length < 20) await setTimeout(1);
  await setTimeout(Math.random() * spread);
  alive = false;
  await server.kill();
  await working;
  if (round % 20 === 0) process.stdout.write(`${round} kills, ${told.length} messages acknowledged\n`);
}

// The last life ends as it should: its one file is the whole database.
const last = await startServer(folder);
await last.stop();
const copy = join(mkdtempSync(join(tmpdir(), 'hulool-kills-')), 'hulool.db');
copyFileSync(join(last.folder, 'hulool.db'), copy);
const faults = { ...(await look(copy)), unexpected };
process.stdout.write(`${JSON.stringify({ kills: rounds, acknowledged: told.length, ...faults }, null, 1)}\n`);
process.exitCode = Object.values(faults).some((found) => found.length > 0) ? 1 : 0;

/** One customer after the other: a ticket with files, then a reply with one. Whoever is not answered was not promised anything. */
async function work(who: number, alive: () => boolean): Promise<void> {
  for (let turn = 0; alive(); turn++)
    try {
      const pdf = (turn + who) % 5 === 0 ? [asFile(receipt, 'receipt.pdf')] : [];
      const files = [asFile(screenshot, 'screenshot.png'), ...pdf];
      const { number, link, refused } = await fileTicket(files);
      told.push({ message: 'first', ticket: number, files: files.length - refused.length });
      const { id, refused: no } = await reply(link, 'وصلني الرمز بعد ساعة.', [
        asFile(screenshot, 'again.png'),
      ]);
      told.push({ message: id, ticket: number, files: 1 - no.length });
    } catch (error) {
      // Who was killed meanwhile answers nothing; an answer that refuses is another matter.
      if (error instanceof Refused) unexpected.push(error.message);
      await setTimeout(20);
    }
}

async function look(path: string) {
  const { db, close } = await openDatabase(`file:${path}`);
  const rows = await db.select({ id: messages.id, ticket: messages.ticket }).from(messages);
  const first = new Map([...rows].reverse().map(({ id, ticket }) => [ticket, id]));
  const ids = new Set(rows.map(({ id }) => id));
  const files = await db.select().from(attachments);
  const count = Map.groupBy(files, ({ message }) => message);
  const missing = told.filter(({ message, ticket, files: sent }) => {
    const id = message === 'first' ? first.get(ticket) : message;
    return id === undefined || !ids.has(id) || (count.get(id)?.length ?? 0) !== sent;
  });
  const halved = files.filter(({ size, bytes }) => size !== bytes.length).map(({ id }) => id);
  const unreadable = [];
  for (const { id, mediaType, bytes } of files)
    if (
      mediaType.startsWith('image/') &&
      (await sharp(bytes)
        .stats()
        .catch(() => null)) === null
    )
      unreadable.push(id);
  const lone = await db.all(
    sql`select number from tickets where number not in (select ticket from messages) or number not in (select ticket from events where kind = 'ticket.filed')`,
  );
  const integrity = (await db.all<{ integrity_check: string }>(sql`pragma integrity_check`)).filter(
    (row) => row.integrity_check !== 'ok',
  );
  const orphans = await db.all(sql`pragma foreign_key_check`);
  await close();
  return { missing, halved, unreadable, lone, integrity, orphans };
}
