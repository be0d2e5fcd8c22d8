import { chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { Database } from '../../../../api/db/client.ts';
import { freePort } from '../../../free-port.ts';
import { change } from '../backup/desk-folder.ts';

/** Settings that differ from those of a desk at which nothing is wrong. */
type Broken = Record<string, string>;
/** Breaks something of a desk in a folder. */
type Break = (folder: string) => Promise<Broken | void> | Broken | void;

const runs =
  (statement: ReturnType<typeof sql>): Break =>
  (folder) =>
    change(folder, (db: Database) => db.run(statement));

/** Nothing listens there. */
const dead = async (scheme: string): Promise<string> => `${scheme}://127.0.0.1:${await freePort()}`;

/** A server that answers everything with this. */
async function answering(status: number, body: string, type = 'text/html'): Promise<string> {
  const server = createServer((_, response) =>
    response.writeHead(status, { 'content-type': type }).end(body),
  );
  const port = await freePort();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return String(port);
}

async function refusingMail(): Promise<Broken> {
  const server = new SMTPServer({ onConnect: (_, done) => done(new Error('not from here')) });
  const port = await freePort();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  return { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Desk <desk@example.com>' };
}

const spoil = (file: string, from: number, to: number) => (folder: string) => {
  const bytes = readFileSync(join(folder, file));
  writeFileSync(join(folder, file), bytes.fill(0xa5, from, Math.min(to, bytes.length)));
};

const old = sql`insert into events (kind, data, at) values ('incident.updated', '{"incident":1}', 1)`;
const delivery = (failedAt: string) => (folder: string) =>
  change(folder, async (db) => {
    await db.run(old);
    await db.run(
      sql`insert into deliveries (subscriber, event, attempts, due_at, error, failed_at) select 'mails', max(id), 3, 1, 'no answer', ${sql.raw(failedAt)} from events`,
    );
  });

/** What is broken on purpose, and what the doctor calls it. */
export const broken: [string, string, Break][] = [
  ['setting', 'a port that is none', () => ({ PORT: 'many' })],
  ['setting', 'a SECRET that is too short', () => ({ SECRET: 'short' })],
  [
    'folder',
    'a folder that cannot be written',
    (folder) => {
      writeFileSync(join(folder, 'a-file'), '');
      return { DATA_DIR: join(folder, 'a-file', 'data') };
    },
  ],
  ['disk', 'a disk that is nearly full', () => ({ DISK_RESERVE_MB: '999999999' })],
  ['storage', 'a database that holds all it may', () => ({ STORAGE_MB: '0.1' })],
  ['secret-missing', 'a secret that is gone', (folder) => rmSync(join(folder, 'secret'))],
  ['secret-short', 'a secret cut short', (folder) => truncateSync(join(folder, 'secret'), 8)],
  ['secret-differs', 'another key', () => ({ SECRET: 'another secret, and long enough as well' })],
  ['secret-open', 'a secret that others can read', (folder) => chmodSync(join(folder, 'secret'), 0o644)],
  ['no-database', 'a database that is gone', (folder) => rmSync(join(folder, 'hulool.db'))],
  [
    'unreadable',
    'a database that is none',
    (folder) => writeFileSync(join(folder, 'hulool.db'), 'words '.repeat(999)),
  ],
  ['integrity', 'a torn database', spoil('hulool.db', 4096 * 40, 4096 * 60)],
  [
    'references',
    'rows that lead nowhere',
    (folder) =>
      change(folder, async (db) => {
        await db.run(sql`pragma foreign_keys = off`);
        await db.run(sql`insert into deliveries (subscriber, event, due_at) values ('mails', 999, 1)`);
      }),
  ],
  [
    'schema-old',
    'tables of before',
    runs(
      sql`delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)`,
    ),
  ],
  [
    'schema-new',
    'tables of tomorrow',
    runs(sql`insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)`),
  ],
  [
    'clock',
    'a clock that is behind',
    runs(
      sql`insert into events (kind, data, at) values ('incident.updated', '{"incident":1}', 9999999999999)`,
    ),
  ],
  ['server-dead', 'a database server that is away', async () => ({ DATABASE_URL: await dead('http') })],
  ['mail-none', 'no mail server', () => ({ PUBLIC_URL: 'http://help.example.com' })],
  ['mail-dead', 'a dead mail server', async () => ({ SMTP_URL: await dead('smtp') })],
  ['mail-refuses', 'a mail server that refuses', refusingMail],
  ['mail-sender', 'a sender that is an example', refusingMailFromExample],
  ['search-dead', 'a dead search server', async () => ({ MEILI_URL: await dead('http') })],
  [
    'search-key',
    'a wrong key',
    async () => ({ MEILI_URL: `http://127.0.0.1:${await answering(403, '{}')}` }),
  ],
  [
    'index-torn',
    'a torn index',
    (folder) => writeFileSync(join(folder, 'search-index'), 'not an index, but longer than its head'),
  ],
  ['scanner-dead', 'a dead scanner', async () => ({ CLAMAV: await dead('tcp') })],
  ['port-taken', 'a port of somebody else', async () => ({ PORT: await answering(200, 'hello') })],
  [
    'not-ready',
    'a server that cannot answer',
    async () => ({ PORT: await answering(503, '{}', 'application/json') }),
  ],
  ['proxy', 'a proxy that is not believed', () => ({ PUBLIC_URL: 'https://help.example.com' })],
  ['public-url', 'a proxy without an address', () => ({ TRUST_PROXY: 'true' })],
  ['no-admin', 'a desk without an administrator', runs(sql`update users set role = 'agent'`)],
  ['stuck', 'mails that do not get through', delivery('null')],
  ['given-up', 'mails that were given up', delivery('2')],
  [
    'behind',
    'a subscriber that stands still',
    (folder) =>
      change(folder, async (db) => {
        await db.run(old);
        await db.run(sql`insert into subscribers (name, cursor) values ('mails', 0)`);
      }),
  ],
  ['backup-folder', 'no folder for backups', (folder) => ({ BACKUP_DIR: join(folder, 'none') })],
  [
    'backup-old',
    'no backup for days',
    (folder) => {
      mkdirSync(join(folder, 'backups'));
      return { BACKUP_DIR: join(folder, 'backups') };
    },
  ],
  [
    'backup-server',
    'backups of a server',
    async (folder) => ({ DATABASE_URL: await dead('http'), BACKUP_DIR: folder }),
  ],
];

async function refusingMailFromExample(): Promise<Broken> {
  const { MAIL_FROM: _, ...settings } = await refusingMail();
  return settings;
}
