import type { APIRequestContext } from 'playwright-core';
import { expect } from 'vitest';
import type { Locale } from './portal.ts';
import { locales } from './portal.ts';

/** What is filed, announced and published in words that have no end. */

/** So many letters with nowhere to break. */
export const word = (length: number) => 'ط'.repeat(length);
export const address = (length: number) => `https://pay.example/${'W'.repeat(length)}`.slice(0, length);
export const both = (length: number) => ({ ar: word(length), en: address(length) });
const mailbox = (letter: string) => `${letter.repeat(60)}@${'w'.repeat(60)}.${'w'.repeat(50)}.example`;
export const addresses = { admin: mailbox('w'), invited: mailbox('m'), customer: mailbox('q') };
export const name = 'W'.repeat(80);
export const slug = 'w'.repeat(80);

const markdown = (one: string) =>
  [
    `## ${one}`,
    `1. ${one}\n2. **${one}** [${one}](https://pay.example/)`,
    `> ${one}`,
    `\`${one}\``,
    `| ${one} | b |\n| --- | --- |\n| a | ${one} |`,
    `    ${one}`,
  ].join('\n\n');

export async function send(api: APIRequestContext, method: string, path: string, data: object = {}) {
  const answer = await api.fetch(`/api${path}`, { method, data });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer;
}

/** A ticket of such words in each field, answered and assigned. @returns its number, and the link that its customer has. */
export async function filed(api: APIRequestContext, locale: Locale, incident: number) {
  const files = {
    name: `${address(90).replaceAll('/', '')}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from('x'),
  };
  const fields = {
    subject: both(190)[locale],
    message: both(900)[locale],
    name,
    reference: name,
    email: addresses.customer,
    locale,
  };
  const answer = await api.post('/api/tickets', { multipart: { ...fields, files } });
  const { number, link }: { number: number; link: string } = await answer.json();
  for (const kind of ['note', 'reply']) {
    const multipart = { kind, body: both(900)[locale] };
    expect((await api.post(`/api/desk/tickets/${number}/messages`, { multipart })).status()).toBe(201);
  }
  const { id }: { id: string } = await (await api.get('/api/session')).json();
  await send(api, 'PUT', `/desk/tickets/${number}/assignment`, { assignee: id });
  await send(api, 'PUT', `/desk/tickets/${number}/incident`, { incident });
  return { number, link };
}

/** An incident that goes on, and one that is over. @returns the number of the first. */
export async function announced(api: APIRequestContext): Promise<number> {
  const about = { providers: ['W'.repeat(60), word(60)], problemTypes: ['bank-declines'], countries: ['SA'] };
  const said = { title: both(150), text: both(900), impact: 'major', startedAt: new Date(0).toISOString() };
  const announce = async () => {
    const { id }: { id: number } = await (
      await send(api, 'POST', '/incidents', { ...about, ...said })
    ).json();
    return id;
  };
  await send(api, 'PUT', `/incidents/${await announce()}/end`, { text: both(900) });
  return announce();
}

/** An article in both languages. */
export async function published(api: APIRequestContext): Promise<void> {
  const about = { problemType: 'bank-declines', audience: 'consumer', intents: [], checkedOn: '2026-11-01' };
  const details = { ...about, codes: ['iso8583:51'], related: [slug] };
  await send(api, 'POST', '/articles', { ...details, slug });
  for (const locale of locales) {
    const one = both(140)[locale];
    const text = {
      title: one,
      summary: one,
      quickFix: one,
      searchTerms: ['w'.repeat(200)],
      body: markdown(one),
    };
    await send(api, 'PUT', `/articles/${slug}/translations/${locale}`, { ...text, version: 0 });
    await send(api, 'PUT', `/articles/${slug}/translations/${locale}/publication`);
  }
}
