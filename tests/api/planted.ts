import type { StaffRole } from '../../api/ground/roles.ts';
import { staffRoles } from '../../api/ground/roles.ts';
import { cookieOf, form, openTestDesk, ticketForm } from './app.ts';
import { writtenMails } from './mails.ts';
import { picture } from './uploads/filing.ts';

type Desk = Awaited<ReturnType<typeof openTestDesk>>;

/** Who may find a marker; whoever is not named may find it nowhere. */
type Marker = { what: string; word: string; seenBy: readonly string[] };

/** Signs a customer in by the link of the mail that they asked for. */
export async function customer(desk: Desk, email: string): Promise<string> {
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
  const begun = {
    ...{ slug, problemType: 'authentication-3ds-otp', intents: ['otp-not-received'], audience },
    checkedOn: '2026-11-30',
  };
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
export async function filedBy(desk: Desk, fields: Record<string, string | File>): Promise<number> {
  const answer = await desk.ask('POST', '/tickets', { body: ticketForm(fields) });
  return (await answer.json()).number;
}

/** That of the customer, of whom nearly everything in it tells. @returns its number */
const firstTicket = async (desk: Desk): Promise<number> =>
  filedBy(desk, {
    ...{ email: `${words.mail}@example.com`, name: `${words.name} ${words.signed}` },
    subject: `Otp code of ${words.signed} does not arrive ${words.message}`,
    message: `My bank sends no otp code, card declined code 51. ${words.message}\nRegards, ${words.signed}`,
    // As people name their pictures.
    files: await picture(`${words.signed}receipt.png`),
  });

/** What is planted where not everybody may see it. */
const words = {
  note: 'zqnoteword',
  draft: 'zqdraftword',
  staff: 'zqstaffword',
  mail: 'zqmailword',
  name: 'zqnameword',
  signed: 'zqsignedword',
  message: 'zqmessageword',
  other: 'zqotherword',
  reply: 'zqreplyword',
  own: 'zqownword',
  hook: 'zqhookword',
  organisation: 'zqorgword',
  member: 'zqmemberword',
  called: 'zqcalledword',
  colleague: 'zqcolleagueword',
  quiet: 'zqquietword',
  fact: '633199887712',
  macro: 'zqmacroword',
  like: 'zqlikeword',
  comment: 'zqcommentword',
};

const seeTickets = ['agent', 'trainee', 'admin'];
const knowCustomers = ['agent', 'admin'];
const seeDrafts = ['editor', 'writer', 'reviewer', 'publisher', 'admin'];

const markers: Marker[] = [
  { what: 'a note', word: words.note, seenBy: seeTickets },
  { what: 'a draft of an article', word: words.draft, seenBy: seeDrafts },
  { what: 'a comment on a draft', word: words.comment, seenBy: seeDrafts },
  { what: 'an article for the staff', word: words.staff, seenBy: staffRoles },
  { what: 'a customer’s address', word: words.mail, seenBy: ['customer', ...knowCustomers] },
  { what: 'a customer’s name', word: words.name, seenBy: ['member', ...knowCustomers] },
  {
    what: 'a customer’s name in words',
    word: words.signed,
    seenBy: ['customer', 'member', ...knowCustomers],
  },
  { what: 'a customer’s words', word: words.message, seenBy: ['customer', 'member', ...seeTickets] },
  { what: 'another customer’s words', word: words.other, seenBy: ['other', ...seeTickets] },
  { what: 'an agent’s unsent answer', word: words.reply, seenBy: ['agent'] },
  { what: 'own numbers', word: words.own, seenBy: seeTickets },
  { what: 'an organisation', word: words.organisation, seenBy: ['member', ...knowCustomers] },
  { what: 'a colleague’s address', word: words.member, seenBy: ['member', 'admin'] },
  { what: 'a colleague’s name', word: words.called, seenBy: ['customer', 'member', ...knowCustomers] },
  { what: 'a colleague’s words', word: words.colleague, seenBy: ['customer', 'member', ...seeTickets] },
  { what: 'the words of one who joined', word: words.quiet, seenBy: ['quiet', 'member', ...seeTickets] },
  { what: 'a fact of the payment', word: words.fact, seenBy: seeTickets },
  { what: 'an agent’s own macro', word: words.macro, seenBy: ['agent'] },
  { what: 'the name of whoever had a ticket like it', word: words.like, seenBy: knowCustomers },
  { what: 'a webhook', word: words.hook, seenBy: ['admin'] },
];

/**
 * An organisation of the first customer, of one who sees all its tickets and wrote to one, of one who joined by its domain, and once of
 * another; and a second, one of whose people sees all of that. @returns their cookies, and the ticket of the one who joined
 */
async function organisations(desk: Desk, as: string, mine: number) {
  const add = async (
    name: string,
    domains: string[],
    members: { email: string; seesAll: boolean; name?: string }[],
  ) => {
    const { id } = await (await desk.ask('POST', '/organisations', { as, body: { name, domains } })).json();
    const at = `/organisations/${id}/members`;
    const ids: number[] = [];
    for (const member of members)
      ids.push((await (await desk.ask('POST', at, { as, body: { name: null, ...member } })).json()).id);
    return { at, ids };
  };
  const { at, ids } = await add(
    words.organisation,
    ['shop.example'],
    [
      { email: `${words.mail}@example.com`, seesAll: false },
      { email: `${words.member}@shop.example`, seesAll: true, name: words.called },
      { email: 'former@shop.example', seesAll: true },
    ],
  );
  await add('Rival', ['rival.example'], [{ email: 'boss@rival.example', seesAll: true }]);
  const quiet = await filedBy(desk, { email: 'quiet@shop.example', subject: `Otp ${words.quiet}` });
  const cookies: [string, string][] = [
    ['member', await customer(desk, `${words.member}@shop.example`)],
    ['quiet', await customer(desk, 'quiet@shop.example')],
    ['former', await customer(desk, 'former@shop.example')],
    ['rival', await customer(desk, 'boss@rival.example')],
  ];
  await desk.ask('POST', `/tickets/${mine}/messages`, {
    as: new Map(cookies).get('member') ?? '',
    body: form({ body: `I add to it ${words.colleague}` }),
  });
  await desk.ask('DELETE', `${at}/${ids.at(-1)}`, { as });
  return { cookies, quiet };
}

/** Three tickets like the first, by people of one name, each solved with the same macro of an agent. */
async function solvedAlike(desk: Desk, as: string): Promise<void> {
  const macro = { name: words.macro, reach: 'mine', en: 'Ask your bank for a new code.' };
  const { id } = await (await desk.ask('POST', '/desk/macros', { as, body: macro })).json();
  for (const one of ['a', 'b', 'c']) {
    const number = await filedBy(desk, {
      ...{ email: `${one}@${words.like}.example`, name: words.like, subject: 'Otp code does not arrive' },
      message: 'My bank sends no otp code.',
    });
    const answer = { kind: 'reply', body: 'Ask your bank for a new code.', macros: String(id) };
    const at = `/desk/tickets/${number}/messages`;
    await desk.ask('POST', at, { as, body: form({ ...answer, leaves: 'solved' }) });
  }
}

/** A desk with a marker in all of it, and a cookie for each who may ask: nobody, customers alone and of organisations, each role. */
export async function plantedDesk(settings: Record<string, string> = {}) {
  const desk = await openTestDesk(settings);
  const staff = new Map<string, string>();
  for (const role of staffRoles) staff.set(role, await desk.signedIn(role));
  const as = (role: StaffRole) => staff.get(role) ?? '';
  const of = { audience: 'consumer', draft: true };
  await article(desk, as('editor'), { slug: `${words.draft}-slug`, word: words.draft, ...of });
  await article(desk, as('editor'), { slug: `${words.staff}-slug`, word: words.staff, audience: 'staff' });
  const spoken = { passage: 'title', quote: words.draft, body: `Say more of ${words.comment}` };
  const draft = `/articles/${words.draft}-slug/translations/en`;
  await desk.ask('POST', `${draft}/comments`, { as: as('reviewer'), body: spoken });
  const mine = await firstTicket(desk);
  const theirs = await filedBy(desk, { email: 'other@example.com', subject: `Otp ${words.other}` });
  const send = (method: string, path: string, role: StaffRole, body: unknown) =>
    desk.ask(method, path, { as: as(role), body });
  const at = `/desk/tickets/${mine}`;
  await send(
    'POST',
    `${at}/messages`,
    'agent',
    form({ kind: 'note', body: `Asked the bank of ${words.signed} ${words.note}` }),
  );
  await send('PUT', `${at}/draft`, 'agent', { body: words.reply, kind: 'reply', seen: 0 });
  await send('POST', '/own-numbers', 'admin', { label: words.own, value: 'SA0380000000608010167519' });
  await send('PUT', `${at}/facts/rrn`, 'agent', { value: words.fact });
  await solvedAlike(desk, as('agent'));
  const hook = { name: words.hook, url: 'https://hooks.example.com/x' };
  const { secret } = await (await send('POST', '/webhooks', 'admin', hook)).json();
  const { cookies, quiet } = await organisations(desk, as('admin'), mine);
  const callers = new Map<string, string | undefined>([
    ['nobody', undefined],
    ['customer', await customer(desk, `${words.mail}@example.com`)],
    ['other', await customer(desk, 'other@example.com')],
    ...cookies,
    ...staff,
  ]);
  const all: Marker[] = [...markers, { what: 'a webhook’s secret', word: secret, seenBy: [] }];
  return { desk, callers, markers: all, mine, theirs, quiet };
}
