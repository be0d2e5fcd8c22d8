import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openTestDesk } from '../app.ts';
import { creations, text } from './creations.ts';

test('whatever is sent twice under one key, even at once, is made and mailed once; other words under it are made too', async () => {
  const { kinds, send, inTable, mailed } = await creations();
  for (const kind of kinds) {
    const draftKey = randomUUID();
    const before = [await inTable(kind.table), await mailed()];
    const first = await Promise.all([1, 2, 3].map(() => send(kind, { ...kind.one, draftKey })));
    const mailsOfOne = (await mailed()) - (before[1] ?? 0);
    const again = await send(kind, { ...kind.one, draftKey });
    expect([...new Set([...first, again].map(({ status }) => status))], kind.path).toHaveLength(1);
    expect(again.status, kind.path).toBeLessThan(300);
    expect(await inTable(kind.table), kind.path).toBe((before[0] ?? 0) + 1);
    expect(mailsOfOne, kind.path).toBeLessThanOrEqual(1);
    expect(await mailed(), kind.path).toBe((before[1] ?? 0) + mailsOfOne);
    const other = await send(kind, { ...kind.one, ...kind.other, draftKey });
    expect(other.status, kind.path).toBe(again.status);
    expect(await inTable(kind.table), kind.path).toBe((before[0] ?? 0) + 2);
  }
});

test('an incident is ended once, and the end that is sent again is no conflict', async () => {
  const { desk, incident } = await creations();
  const body = { text, draftKey: randomUUID() };
  const end = (json: object) =>
    desk.ask('PUT', `/incidents/${incident.id}/end`, { as: incident.as, body: json });
  const both = await Promise.all([end(body), end(body)]);
  expect(both.map(({ status }) => status)).toEqual([204, 204]);
  expect((await end({ ...body, draftKey: randomUUID() })).status).toBe(409);
});

test('a link to sign in that is unknown, used up or no link at all is refused in the reader’s language', async () => {
  const { ask } = await openTestDesk();
  for (const token of ['unknown', '', '\u0000', '\ud800', 'x'.repeat(200)]) {
    const answer = await ask('POST', '/session/link', {
      body: { token },
      headers: { 'accept-language': 'ar' },
    });
    expect([answer.status, answer.headers.get('content-language')]).toEqual([422, 'ar']);
  }
});
