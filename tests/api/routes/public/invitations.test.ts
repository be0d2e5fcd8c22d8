import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';
import { mailServer } from '../../mails.ts';

async function invited() {
  const { url, mails } = await mailServer();
  const desk = await openTestDesk({ SMTP_URL: url });
  const as = await desk.signedIn('admin');
  const body = { email: 'yara@example.com', role: 'agent', locale: 'ar' };
  const answer = await desk.ask('POST', '/invitations', { as, body });
  expect(answer.status).toBe(201);
  await desk.lanes.idle();
  const token = /\/join\/([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? '';
  return { ...desk, as, token, id: (await answer.json()).id };
}
const person = { name: 'يارا', password: 'a long password', locale: 'ar' };

test('who is invited by mail joins with its link, and is signed in with what they chose', async () => {
  const { ask, token } = await invited();
  expect(await (await ask('GET', `/invitations/${token}`)).json()).toMatchObject({ role: 'agent' });
  expect((await ask('POST', `/invitations/${token}/acceptance`, { body: person })).status).toBeLessThan(300);
  const session = { email: 'yara@example.com', password: person.password };
  expect((await ask('POST', '/session', { body: session })).status).toBe(204);
  expect((await ask('GET', `/invitations/${token}`)).status).toBe(404);
});

test('what is withdrawn opens nothing', async () => {
  const { ask, as, token, id } = await invited();
  expect((await ask('DELETE', `/invitations/${id}`, { as })).status).toBe(204);
  for (const [method, path, options] of [
    ['GET', `/invitations/${token}`, {}],
    ['POST', `/invitations/${token}/acceptance`, { body: person }],
  ] as const)
    expect((await ask(method, path, options)).status).toBe(404);
});

test('guessing links ends', { timeout: 300_000 }, async () => {
  const { ask } = await openTestDesk();
  const statuses = new Set<number>();
  for (let guess = 0; guess < 400 && !statuses.has(429); guess++)
    statuses.add((await ask('GET', `/invitations/guess-${guess}`)).status);
  expect([...statuses]).toEqual([404, 429]);
});
