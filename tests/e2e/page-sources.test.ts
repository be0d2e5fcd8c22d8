import { expect, test } from 'vitest';
import { writtenMails } from '../api/mails.ts';
import { openDatabase } from '../../api/db/client.ts';
import { password } from '../server.ts';
import { openPortal } from './portal.ts';

/** What stands in the source of a page and in the data that it is drawn from, also where nobody sees it. */

const portal = await openPortal({ limited: false });

const words = {
  note: 'zqnoteword',
  draft: 'zqreplyword',
  mail: 'zqmailword',
  name: 'zqnameword',
  message: 'zqmessageword',
  staff: 'zqstaffword',
};
const seeTickets = ['agent', 'trainee', 'admin'];
const knowCustomers = ['agent', 'admin'];
/** Who may find each, somewhere; nobody else may, anywhere. */
const markers = [
  { what: 'a note', word: words.note, seenBy: seeTickets },
  { what: 'an unsent answer', word: words.draft, seenBy: ['agent'] },
  { what: 'an address', word: words.mail, seenBy: knowCustomers },
  { what: 'a name', word: words.name, seenBy: knowCustomers },
  { what: 'a customer’s words', word: words.message, seenBy: ['customer', ...seeTickets] },
  { what: 'an article for the staff', word: words.staff, seenBy: ['agent', 'trainee', 'editor', 'admin'] },
];

const cookieIn = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

type Sent = { as?: string; body?: object };

function send(method: string, path: string, { as, body }: Sent = {}): Promise<Response> {
  const isForm = body instanceof FormData;
  return fetch(`${portal.origin}/api${path}`, {
    method,
    headers: {
      origin: portal.origin,
      ...(as && { cookie: as }),
      ...(body && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  });
}

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

/** Signs the customer in by the link that they are mailed. */
async function customerSignedIn(email: string): Promise<string> {
  await send('POST', '/ticket-links', { body: { email, locale: 'en' } });
  const { db, close } = await openDatabase(`file:${portal.folder}/hulool.db`);
  const token = async () =>
    (await writtenMails(db)).flatMap(
      ({ text }) => /\/tickets\/mine\/([\w-]+)/i.exec(text ?? '')?.slice(1) ?? [],
    )[0];
  await expect.poll(token).toBeDefined();
  const cookie = cookieIn(await send('POST', '/session/link', { body: { token: await token() } }));
  await close();
  return cookie;
}

/** An article for the staff alone, about what the ticket is about. */
async function staffArticle(as: string): Promise<void> {
  const type = { problemType: 'authentication-3ds-otp', audience: 'staff' };
  const about = { ...type, codes: ['iso8583:51'], checkedOn: '2026-11-30' };
  await send('POST', '/articles', { as, body: { slug: `${words.staff}-slug`, ...about } });
  const at = `/articles/${words.staff}-slug/translations/en`;
  const title = `${words.staff} code does not arrive`;
  const text = { title, summary: title, quickFix: title, body: `## ${title}`, searchTerms: [] };
  await send('PUT', at, { as, body: { version: 0, ...text } });
  await send('PUT', `${at}/publication`, { as });
}

async function planted() {
  const callers = new Map<string, string>([['nobody', '']]);
  for (const role of ['agent', 'trainee', 'editor', 'admin'])
    callers.set(
      role,
      cookieIn(await send('POST', '/session', { body: { email: `${role}@example.com`, password } })),
    );
  const email = `${words.mail}@example.com`;
  const fields = { subject: 'Otp code does not arrive', message: `No otp code. ${words.message}` };
  const filed = { ...fields, email, name: words.name, locale: 'en' };
  const { number } = await (await send('POST', '/tickets', { body: form(filed) })).json();
  const as = callers.get('agent') ?? '';
  const note = form({ kind: 'note', body: `Asked the bank. ${words.note}` });
  await send('POST', `/desk/tickets/${number}/messages`, { as, body: note });
  await send('PUT', `/desk/tickets/${number}/draft`, {
    as,
    body: { body: words.draft, kind: 'reply', seen: 0 },
  });
  await staffArticle(callers.get('editor') ?? '');
  callers.set('customer', await customerSignedIn(email));
  return { callers, number };
}

const pagesOf = (number: number): string[] => [
  ...['', '/search?q=otp+code', '/topics/authentication-3ds-otp', '/articles/otp-missing'],
  ...[`/articles/${words.staff}-slug`, '/codes/iso8583%3A51', '/tickets', `/tickets/${number}`],
  ...['/desk?view=all', '/desk?view=mine', `/desk/${number}`, `/desk/${number}?part=customer`],
  ...[`/desk/${number}?part=history`, `/desk/articles/${words.staff}-slug`, '/desk/notifications'],
  ...['/desk/reports', '/desk/macros', '/studio', `/studio/${words.staff}-slug`],
  ...['/admin/people', '/admin/organisations'],
];

/** A page and the data of it that a browser asks for by itself. */
const sourcesOf = (page: string): string[] => {
  const [path = '', query] = `/en${page}`.split('?');
  return [`/en${page}`, `${path}/__data.json${query ? `?${query}` : ''}`];
};

test('the source of no page, nor its data, holds what its reader may not find', async () => {
  const { callers, number } = await planted();
  const leaks: string[] = [];
  const found = new Map(markers.map(({ what }) => [what, new Set<string>()]));
  for (const address of pagesOf(number).flatMap(sourcesOf))
    for (const [caller, cookie] of callers) {
      const answer = await fetch(portal.origin + address, { headers: { cookie }, redirect: 'manual' });
      const said = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
      // What is asked for may be said back.
      const heard = said.replaceAll(`${words.staff}-slug`, '');
      for (const { what, word, seenBy } of markers) {
        if (!heard.includes(word)) continue;
        found.get(what)?.add(caller);
        if (!seenBy.includes(caller)) leaks.push(`${what}: ${address} as ${caller}`);
      }
    }
  expect(leaks).toEqual([]);
  for (const { what, seenBy } of markers)
    expect([...(found.get(what) ?? [])].sort(), what).toEqual([...seenBy].sort());
});
