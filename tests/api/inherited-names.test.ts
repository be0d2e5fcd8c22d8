import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allInheritedNames, inheritedNames } from '../inherited-names.ts';
import { form, openTestDesk, ticketForm } from './app.ts';
import { details, words } from './articles.ts';

/** People write "constructor", and objects answer to it: no text and no parameter may be looked up where such names are. */

type Asked = { as?: string; body?: unknown };
const of = 8;
/** The names as texts so short that their spelling is corrected and the other keyboard is tried. */
const texts = allInheritedNames
  .slice(0, Math.ceil(allInheritedNames.length / of))
  .map((_, at) => allInheritedNames.slice(at * of, (at + 1) * of).join(' '));

async function openedWithStaff(settings: Record<string, string> = {}) {
  const desk = await openTestDesk({ RATE_LIMITS: 'false', ...settings });
  const [agent, editor] = [await desk.signedIn('agent'), await desk.signedIn('editor')];
  const status = async (method: string, path: string, asked: Asked = {}) =>
    (await desk.ask(method, path, asked)).status;
  return { ...desk, agent, editor, status };
}

test('no name that objects inherit, as a parameter or a field, breaks a route', async () => {
  const { agent, editor, status } = await openedWithStaff();
  await status('POST', '/tickets', { body: ticketForm() });
  const asked = (word: string): [string, string, Asked?][] => [
    ['GET', `/search?q=card&problemType=${word}&${word}=${word}&${word}=2`],
    ['GET', `/codes/${word}`],
    ['GET', `/code-systems/${word}`],
    ['GET', `/topics/${word}`],
    ['GET', `/articles?problemType=${word}&locale=en`],
    ['GET', `/articles/${word}`],
    ['GET', `/guides/${word}`],
    ['GET', `/guides/otp-missing?path=${word}.${word}`],
    ['GET', `/pictures/en/${word}/1`],
    ['GET', `/tickets/${word}`],
    ['GET', `/invitations/${word}`],
    ['GET', `/docs/${word}`],
    ['GET', `/${word}`],
    ['GET', `/desk/tickets?problemType=${word}&assignee=${word}`, { as: agent }],
    ['GET', `/studio/articles?problemType=${word}&q=${word}`, { as: editor }],
    ['GET', `/studio/articles/${word}`, { as: editor }],
    ['PATCH', '/desk/tickets/1', { as: agent, body: { problemType: word, [word]: word } }],
    ['PUT', '/desk/tickets/1/assignment', { as: agent, body: { assignee: word } }],
    ['POST', '/articles', { as: editor, body: { ...details, slug: 'a', problemType: word } }],
    ['POST', '/suggestions', { body: { text: word, locale: word } }],
    [
      'POST',
      '/desk/tickets/1/messages',
      { as: agent, body: form({ kind: 'note', body: word, [word]: word, [`${word}[]`]: word }) },
    ],
  ];
  const broken: string[] = [];
  for (const word of inheritedNames)
    for (const [method, path, options] of asked(word))
      if ((await status(method, path, options)) >= 500) broken.push(`${method} ${path}`);
  expect(broken).toEqual([]);
}, 300_000);

type Opened = Awaited<ReturnType<typeof openedWithStaff>>;

/** A text as a search, a message, a draft and a ticket. */
async function readAndFiled({ agent, editor: as, ask, status }: Opened, text: string): Promise<void> {
  const [first = ''] = text.split(' ');
  const message = `${text} and my card was declined`;
  const ticket = ticketForm({ subject: text, message, name: first, reference: first });
  const { number, link } = await (await ask('POST', '/tickets', { body: ticket })).json();
  const q = encodeURIComponent(text);
  const markdown = `# ${text}\n\n[${first}] [^${first}]\n\n[${first}]: /x\n\n[^${first}]: y`;
  expect(await status('GET', `/search?q=${q}&locale=en&typing=true&keep=true`)).toBe(200);
  expect(await status('GET', `/search?q="${q}" -${first}&locale=ar&typing=true`)).toBe(200);
  expect(await status('GET', `/codes?q=${q}`)).toBe(200);
  expect(await status('POST', '/suggestions', { body: { text, locale: 'en' } })).toBe(200);
  expect(await status('POST', '/previews', { as, body: { markdown, locale: 'en' } })).toBe(200);
  expect(await status('POST', `/tickets/${link}/messages`, { body: form({ body: text }) })).toBe(201);
  const shown = await (await ask('GET', `/desk/tickets/${number}`, { as: agent })).json();
  expect(shown).toMatchObject({ subject: text, name: first, reference: first });
  expect(shown.messages).toMatchObject([{ body: message }, { body: text }]);
}

/** An article of such names, under one of them. */
async function published({ editor: as, status }: Opened, slug: string): Promise<void> {
  const named = { intents: allInheritedNames, codes: allInheritedNames, related: allInheritedNames };
  expect(await status('POST', '/articles', { as, body: { ...details, ...named, slug } })).toBe(201);
  const list = allInheritedNames.join(' ');
  const text = { summary: list.slice(0, 600), body: `## ${list}\n\n${list}`, searchTerms: texts };
  const body = { ...words(`${slug} ${list}`.slice(0, 140)), ...text, version: 0 };
  expect(await status('PUT', `/articles/${slug}/translations/en`, { as, body })).toBe(200);
  expect(await status('PUT', `/articles/${slug}/translations/en/publication`, { as })).toBe(204);
  expect(await status('GET', `/articles/${slug}?locale=en`)).toBe(200);
}

test('a text of such names is read, stored and shown as any other, and there after a restart', async () => {
  const DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), 'hulool-')), 'hulool.db')}`;
  const desk = await openedWithStaff({ DATABASE_URL });
  for (const text of texts) await readAndFiled(desk, text);
  for (const slug of ['constructor', 'then', 'valueof']) await published(desk, slug);
  await desk.close();

  const again = await openTestDesk({ DATABASE_URL });
  expect((await again.ask('GET', '/ready')).status).toBe(200);
  const found = await (await again.ask('GET', '/search?q=constructor&locale=en')).json();
  expect(found.hits.map(({ slug }: { slug: string }) => slug)).toContain('constructor');
}, 300_000);
