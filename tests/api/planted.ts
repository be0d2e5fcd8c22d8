import type { StaffRole } from '../../api/ground/roles.ts';
import { staffRoles } from '../../api/ground/roles.ts';
import { cookieOf, form, openTestDesk, ticketForm } from './app.ts';
import { writtenMails } from './mails.ts';

type Desk = Awaited<ReturnType<typeof openTestDesk>>;

/** Who may find a marker; whoever is not named may find it nowhere. */
type Marker = { what: string; word: string; seenBy: readonly string[] };

/** Signs a customer in by the link of the mail that they asked for. */
async function customer(desk: Desk, email: string): Promise<string> {
  await desk.ask('POST', '/ticket-links', { body: { email, locale: 'en' } });
  await desk.lanes.idle();
  const letters = await writtenMails(desk.db);
  const links = letters
    .filter(({ to }) => [to].flat().some((one) => one?.text.includes(email)))
    .flatMap(({ text }) => /\/tickets\/mine\/(\S+)/.exec(text ?? '')?.[1] ?? []);
  return cookieOf(await desk.ask('POST', '/session/link', { body: { token: links.at(-1) } }));
}

/** Writes an article and publishes it in both languages, or leaves it a draft. */
export async function article(
  desk: Desk,
  as: string,
  { slug, word, audience, draft }: { slug: string; word: string; audience: string; draft?: boolean },
): Promise<void> {
  const begun = { slug, problemType: 'authentication-3ds-otp', intents: ['otp-not-received'], audience };
  await desk.ask('POST', '/articles', { as, body: { ...begun, codes: ['iso8583:51'] } });
  for (const locale of ['ar', 'en']) {
    const at = `/articles/${slug}/translations/${locale}`;
    const title = `${word} code does not arrive`;
    const words = {
      title,
      summary: `${word} summary`,
      quickFix: `${word} fix`,
      body: `## ${word}\n\n${word} body.`,
    };
    const body = { version: 0, ...words, searchTerms: [`${word} otp missing`] };
    await desk.ask('PUT', at, { as, body });
    if (!draft) await desk.ask('PUT', `${at}/publication`, { as });
  }
}

/** A ticket that somebody files. @returns its number */
export async function filedBy(desk: Desk, fields: Record<string, string>): Promise<number> {
  const answer = await desk.ask('POST', '/tickets', { body: ticketForm(fields) });
  return (await answer.json()).number;
}

/** What is planted where not everybody may see it. */
const words = {
  note: 'zqnoteword',
  draft: 'zqdraftword',
  staff: 'zqstaffword',
  mail: 'zqmailword',
  name: 'zqnameword',
  message: 'zqmessageword',
  other: 'zqotherword',
  reply: 'zqreplyword',
  own: 'zqownword',
  hook: 'zqhookword',
};

const seeTickets = ['agent', 'trainee', 'admin'];
const knowCustomers = ['agent', 'admin'];

const markers: Marker[] = [
  { what: 'a note', word: words.note, seenBy: seeTickets },
  { what: 'a draft of an article', word: words.draft, seenBy: ['editor', 'admin'] },
  { what: 'an article for the staff', word: words.staff, seenBy: staffRoles },
  { what: 'a customer’s address', word: words.mail, seenBy: ['customer', ...knowCustomers] },
  { what: 'a customer’s name', word: words.name, seenBy: knowCustomers },
  { what: 'a customer’s words', word: words.message, seenBy: ['customer', ...seeTickets] },
  { what: 'another customer’s words', word: words.other, seenBy: ['other', ...seeTickets] },
  { what: 'an agent’s unsent answer', word: words.reply, seenBy: ['agent'] },
  { what: 'own numbers', word: words.own, seenBy: seeTickets },
  { what: 'a webhook', word: words.hook, seenBy: ['admin'] },
];

/** A desk with a marker in all of it, and a cookie for each who may ask: nobody, two customers, each role. */
export async function plantedDesk() {
  const desk = await openTestDesk();
  const staff = new Map<string, string>();
  for (const role of staffRoles) staff.set(role, await desk.signedIn(role));
  const as = (role: StaffRole) => staff.get(role) ?? '';
  const of = { audience: 'consumer', draft: true };
  await article(desk, as('editor'), { slug: `${words.draft}-slug`, word: words.draft, ...of });
  await article(desk, as('editor'), { slug: `${words.staff}-slug`, word: words.staff, audience: 'staff' });
  const mine = await filedBy(desk, {
    ...{ email: `${words.mail}@example.com`, name: words.name },
    subject: `Otp code does not arrive ${words.message}`,
    message: `My bank sends no otp code, card declined code 51. ${words.message}`,
  });
  const theirs = await filedBy(desk, { email: 'other@example.com', subject: `Otp ${words.other}` });
  const send = (method: string, path: string, role: StaffRole, body: unknown) =>
    desk.ask(method, path, { as: as(role), body });
  const at = `/desk/tickets/${mine}`;
  await send('POST', `${at}/messages`, 'agent', form({ kind: 'note', body: `Asked the bank ${words.note}` }));
  await send('PUT', `${at}/draft`, 'agent', { body: words.reply, kind: 'reply', seen: 0 });
  await send('POST', '/own-numbers', 'admin', { label: words.own, value: 'SA0380000000608010167519' });
  const hook = { name: words.hook, url: 'https://hooks.example.com/x' };
  const { secret } = await (await send('POST', '/webhooks', 'admin', hook)).json();
  const callers = new Map<string, string | undefined>([
    ['nobody', undefined],
    ['customer', await customer(desk, `${words.mail}@example.com`)],
    ['other', await customer(desk, 'other@example.com')],
    ...staff,
  ]);
  const all: Marker[] = [...markers, { what: 'a webhook’s secret', word: secret, seenBy: [] }];
  return { desk, callers, markers: all, mine, theirs };
}
