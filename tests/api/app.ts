import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { databaseFile } from '../../api/db/database-file.ts';
import { readConfig } from '../../api/ground/config.ts';
import { addPerson } from '../../api/models/people/people.ts';
import { openDesk } from '../../api/start/open.ts';
import type { StaffRole } from '../../api/ground/roles.ts';
import { Contract } from './contract.ts';
import { newDatabase } from './database.ts';
import { readDocument } from './document.ts';
import { filledDesk } from './filled-desk.ts';

const password = 'a long password';

/** The same for every desk: read once. */
let contract: Promise<Contract> | undefined;

/** As whom the API is asked, and from which address; a body that is a form is sent as one, anything else as JSON; `raw` goes as it is. */
type Asked = {
  as?: string;
  body?: unknown;
  raw?: BodyInit;
  headers?: Record<string, string>;
  from?: string;
};

/**
 * A whole desk on a fresh database file of its own, as the server opens it after its first start, gone with the test. Every answer it
 * gives is held against the OpenAPI document.
 */
export async function openTestDesk(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hulool-'));
  const { DATABASE_URL: shared } = settings;
  if (shared !== undefined) takeIndex(shared, folder);
  const config = readConfig({
    DATABASE_URL: shared ?? (await newDatabase(folder, filledDesk)),
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    ...settings,
  });
  const desk = await openDesk(config);
  onTestFinished(() => desk.close());
  contract ??= readDocument(desk.app).then((described) => new Contract(described));
  const held = await contract;

  /** Asks the API; the answer is as the document says. */
  async function ask(method: string, path: string, { from = '203.0.113.7', ...asked }: Asked = {}) {
    const request = requestFor(method, path, asked);
    const answer = await desk.app.fetch(request, { address: from });
    await held.hold(request, answer);
    return answer;
  }

  /** Adds somebody to the staff and signs them in; the answer is their cookie. */
  async function signedIn(role: StaffRole, name: string = role): Promise<string> {
    const email = `${name}@example.com`;
    await addPerson(desk.db, { name, email, role, password, locale: 'en' });
    return cookieOf(await ask('POST', '/session', { body: { email, password } }));
  }

  return { ...desk, config, folder, ask, signedIn };
}

/** What another desk on the same database has analysed, if one was there before. */
function takeIndex(database: string, folder: string): void {
  const index = join(dirname(databaseFile(database)), 'search-index');
  if (existsSync(index)) cpSync(index, join(folder, 'search-index'));
}

function requestFor(method: string, path: string, { as, body, raw, headers }: Omit<Asked, 'from'>): Request {
  const isForm = body instanceof FormData;
  return new Request(`http://localhost:3000/api${path}`, {
    method,
    headers: {
      'accept-language': 'en',
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      ...(as && { cookie: as }),
      ...headers,
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    ...(raw !== undefined && { body: raw }),
  });
}

export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** A form with these fields. */
export function form(fields: Record<string, string | File | File[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) data.append(name, one);
  return data;
}

export const ticketForm = (fields: Record<string, string | File | File[]> = {}): FormData =>
  form({
    subject: 'Card declined at checkout',
    message: 'My bank card was declined when I tried to pay online yesterday.',
    email: 'customer@example.com',
    locale: 'en',
    ...fields,
  });
