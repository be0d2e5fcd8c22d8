import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sessions, users } from '../../../../api/db/schema/people.ts';
import { record } from '../../../../api/events/log.ts';
import { openTestDesk } from '../../app.ts';

type Desk = Awaited<ReturnType<typeof openTestDesk>>;

/** What an agent hears: `until` waits for some of it, `all` for the stream to end. */
async function listening(desk: Desk, as: string) {
  const { body } = await desk.ask('GET', '/desk/events', { as });
  const reader = (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  async function until(words: string): Promise<string> {
    while (!heard.includes(words)) {
      const { done, value } = await reader.read();
      if (done) throw new Error(`the stream ended before ${words}`);
      heard += value;
    }
    return heard;
  }
  async function all(): Promise<string> {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read())
      heard += value;
    return heard;
  }
  await until('retry');
  return { until, all };
}

/** Something happens, and whoever listens has been told when it resolves. */
async function happen({ db, follower }: Desk, incident: number): Promise<void> {
  await record(db, { kind: 'incident.updated', data: { incident } });
  await follower.catchUp();
}
const idOf = async ({ db }: Desk, name: string) => {
  const [person] = await db.select({ id: users.id }).from(users).where(eq(users.name, name));
  return person?.id ?? '';
};

const endings: Record<string, (desk: Desk, agent: string, admin: string) => Promise<unknown>> = {
  'signing out': (desk, as) => desk.ask('DELETE', '/session', { as }),
  'removal of the person': async (desk, _, as) =>
    desk.ask('DELETE', `/people/${await idOf(desk, 'agent')}`, { as }),
  'another role': async (desk, _, as) =>
    desk.ask('PATCH', `/people/${await idOf(desk, 'agent')}`, { as, body: { role: 'editor' } }),
  'a session that ran out': async (desk) =>
    desk.db
      .update(sessions)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(sessions.userId, await idOf(desk, 'agent'))),
  'a session that is gone': async (desk) =>
    desk.db.delete(sessions).where(eq(sessions.userId, await idOf(desk, 'agent'))),
};

const [before, after] = [7001, 7002];

test.for(Object.entries(endings))('%s ends the stream, and nothing after it is heard', async ([, end]) => {
  const desk = await openTestDesk();
  const [agent, admin] = [await desk.signedIn('agent'), await desk.signedIn('admin')];
  const [stream, others] = [await listening(desk, agent), await listening(desk, admin)];
  await happen(desk, before);
  await stream.until(String(before));
  await end(desk, agent, admin);
  await happen(desk, after);
  expect(await stream.all()).not.toContain(String(after));
  // Whoever is still signed in hears on.
  await others.until(String(after));
});

test.for(Object.entries(endings))(
  '%s ends the stream within two seconds where nothing happens',
  async ([, end]) => {
    const desk = await openTestDesk();
    const [agent, admin] = [await desk.signedIn('agent'), await desk.signedIn('admin')];
    const stream = await listening(desk, agent);
    await end(desk, agent, admin);
    const started = performance.now();
    await stream.all();
    expect(performance.now() - started).toBeLessThan(2000);
  },
);

test('a stream does not lengthen its session', async () => {
  const desk = await openTestDesk();
  const stream = await listening(desk, await desk.signedIn('agent'));
  // So near its end that any look at it that counts as use would give it another week.
  const expiresAt = new Date(Math.floor(Date.now() / 1000) * 1000 + 2000);
  await desk.db.update(sessions).set({ expiresAt });
  await happen(desk, before);
  await stream.until(String(before));
  await stream.all();
  expect(Date.now()).toBeGreaterThanOrEqual(expiresAt.getTime());
});

test('an open page hears that somebody went away, and that they are back', async () => {
  const desk = await openTestDesk();
  const [as, other] = [await desk.signedIn('agent', 'yara'), await desk.signedIn('agent', 'omar')];
  const stream = await listening(desk, other);
  const until = new Date(Date.now() + 60_000).toISOString();
  await desk.ask('PUT', '/desk/away', { as, body: { until } });
  await desk.follower.catchUp();
  expect(await stream.until(until)).toContain('event: away');
  await desk.ask('DELETE', '/desk/away', { as });
  await desk.follower.catchUp();
  await stream.until('"until":null');
});
