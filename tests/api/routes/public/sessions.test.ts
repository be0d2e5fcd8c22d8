import { expect, test } from 'vitest';
import { addPerson } from '../../../../api/models/people/people.ts';
import { cookieOf, openTestDesk, ticketForm } from '../../app.ts';

/** Each password costs a hash, made to be slow. */
const timeout = 300_000;
const email = 'agent@example.com';
const right = 'a long password';

async function desk() {
  const opened = await openTestDesk();
  await addPerson(opened.db, { name: 'Omar', email, role: 'agent', password: right, locale: 'en' });
  const signIn = (from: string, password: string, options: { as?: string; email?: string } = {}) =>
    opened.ask('POST', '/session', { ...options, from, body: { email: options.email ?? email, password } });
  /** Guesses from an address until it is refused. */
  async function guess(from: string): Promise<number> {
    for (let tries = 0; ; tries++) if ((await signIn(from, 'wrong')).status === 429) return tries;
  }
  return { ...opened, signIn, guess };
}

test('ten wrong passwords from elsewhere shut nobody out', { timeout }, async () => {
  const { signIn, guess } = await desk();
  expect(await guess('198.51.100.1')).toBe(10);
  expect((await signIn('198.51.100.1', right)).status).toBe(429);
  expect((await signIn('203.0.113.7', right)).status).toBe(204);
});

test(
  'an attack from many addresses slows strangers, never an address or a device that was in before',
  { timeout },
  async () => {
    const { signIn, guess } = await desk();
    const device = cookieOf(await signIn('203.0.113.7', right));
    for (const host of [1, 2, 3, 4]) await guess(`198.51.100.${host}`);
    const stranger = await signIn('192.0.2.99', right);
    expect(stranger.status).toBe(429);
    expect(Number(stranger.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('203.0.113.7', right)).status).toBe(204);
    expect((await signIn('192.0.2.99', right, { as: device })).status).toBe(204);
  },
);

test(
  'a device that was in before gets in beside whoever guesses at its address, and may not guess for ever',
  { timeout },
  async () => {
    const { signIn, guess } = await desk();
    const as = cookieOf(await signIn('203.0.113.7', right));
    await guess('203.0.113.7');
    expect((await signIn('203.0.113.7', right)).status).toBe(429);
    expect((await signIn('203.0.113.7', right, { as })).status).toBe(204);
    for (let tries = 0; tries < 10; tries++)
      expect((await signIn('203.0.113.7', 'wrong', { as })).status).toBe(422);
    expect((await signIn('203.0.113.7', 'wrong', { as })).status).toBe(429);
  },
);

test('guesses count with all processes together, and a start forgives none', { timeout }, async () => {
  const { signIn, config } = await desk();
  const { DATABASE_URL } = config;
  for (let tries = 0; tries < 6; tries++) expect((await signIn('198.51.100.1', 'wrong')).status).toBe(422);
  const other = await openTestDesk({ DATABASE_URL });
  const elsewhere = () =>
    other.ask('POST', '/session', { from: '198.51.100.1', body: { email, password: 'wrong' } });
  for (let tries = 0; tries < 4; tries++) expect((await elsewhere()).status).toBe(422);
  expect((await elsewhere()).status).toBe(429);
  expect((await signIn('198.51.100.1', right)).status).toBe(429);
});

test('whoever gets in spends nothing', { timeout }, async () => {
  const { signIn } = await desk();
  for (let times = 0; times < 12; times++) expect((await signIn('203.0.113.7', right)).status).toBe(204);
});

test('a device that nobody knows is no way round the limit', { timeout }, async () => {
  const { signIn, guess } = await desk();
  await guess('198.51.100.1');
  expect((await signIn('198.51.100.1', right, { as: 'hulool.device=made-up' })).status).toBe(429);
});

test(
  'the answer is the same for a wrong password, no account, a customer and somebody removed, and each costs a hash',
  { timeout },
  async () => {
    const { signIn, ask, signedIn, db } = await desk();
    const as = await signedIn('admin');
    const gone = { name: 'Gone', email: 'gone@example.com', role: 'editor', locale: 'en' } as const;
    const id = await addPerson(db, { ...gone, password: right });
    await ask('DELETE', `/people/${id}`, { as });
    await ask('POST', '/tickets', { body: ticketForm() });

    const everybody = [email, 'nobody@example.com', 'customer@example.com', 'gone@example.com'];
    const answers = new Set<string>();
    const work = new Map(everybody.map((who) => [who, Number.POSITIVE_INFINITY]));
    for (let tries = 0; tries < 4; tries++)
      for (const who of everybody) {
        const before = process.cpuUsage();
        const answer = await signIn('192.0.2.1', 'not the password', { email: who });
        const { user, system } = process.cpuUsage(before);
        answers.add(`${answer.status} ${[...answer.headers.keys()].join()} ${await answer.text()}`);
        work.set(who, Math.min(work.get(who) ?? 0, user + system));
      }
    expect(answers.size).toBe(1);
    // A hash is by far the most of the work: without one there would be a tenth of it.
    const known = work.get(email) ?? 0;
    for (const who of everybody) expect(work.get(who), who).toBeGreaterThan(known / 3);
  },
);
