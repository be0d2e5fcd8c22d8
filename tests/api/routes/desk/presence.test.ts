import { expect, test } from 'vitest';
import { events } from '../../../../api/db/schema/events.ts';
import { openTestDesk, ticketForm } from '../../app.ts';

test('an open ticket and what is written there are seen by the others, and stand in no log', async () => {
  const { ask, db, signedIn } = await openTestDesk();
  const { number } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const [as, other] = [await signedIn('agent', 'Yara'), await signedIn('agent', 'Omar')];
  const { body } = await ask('GET', '/desk/events', { as: other });
  const reader = (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (words: string) => {
    while (!heard.includes(words)) heard += (await reader.read()).value ?? '';
  };
  const logged = async () => (await db.select().from(events)).length;
  const before = await logged();
  const path = `/desk/tickets/${number}/presence/${crypto.randomUUID()}`;
  expect((await ask('PUT', path, { as, body: {} })).status).toBe(204);
  await until('"name":"Yara","typing":null');
  expect((await ask('PUT', path, { as, body: { typing: 'reply' } })).status).toBe(204);
  await until('"name":"Yara","typing":"reply"');
  heard = '';
  expect((await ask('DELETE', path, { as })).status).toBe(204);
  await until('data: []');
  expect(await logged()).toBe(before);
  await reader.cancel();
});
