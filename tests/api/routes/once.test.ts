import { randomUUID } from 'node:crypto';
import { count } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { articles } from '../../../api/db/schema/articles.ts';
import { incidents, incidentUpdates } from '../../../api/db/schema/incidents.ts';
import { mails } from '../../../api/db/schema/mails.ts';
import { invitations } from '../../../api/db/schema/people.ts';
import { messages, tickets } from '../../../api/db/schema/tickets.ts';
import { form, openTestDesk, ticketForm } from '../app.ts';

const text = { ar: 'نعمل على الحل.', en: 'We are working on it.' };
const announced = {
  title: { ar: 'أعطال', en: 'Trouble' },
  text,
  impact: 'minor',
  providers: ['stc pay'],
  startedAt: '2026-11-01T10:00:00Z',
};

/** A desk with a ticket and an incident, and everything that can be made in it. */
async function creations() {
  const desk = await openTestDesk();
  const cookies = {
    agent: await desk.signedIn('agent'),
    editor: await desk.signedIn('editor'),
    admin: await desk.signedIn('admin'),
  };
  const { number, link } = await (await desk.ask('POST', '/tickets', { body: ticketForm() })).json();
  const incident = await desk.ask('POST', '/incidents', { as: cookies.agent, body: announced });
  const { id } = await incident.json();
  const asForm = (fields: object) =>
    form(Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, String(v)])));
  const kinds = [
    {
      path: '/tickets',
      as: undefined,
      table: tickets,
      one: {
        subject: 'Card declined',
        message: 'It was declined yesterday.',
        email: 'a@example.com',
        locale: 'en',
      },
      other: { email: 'corrected@example.com' },
      multipart: true,
    },
    {
      path: `/tickets/${link}/messages`,
      as: undefined,
      table: messages,
      one: { body: 'Any news?' },
      other: { body: 'Any news today?' },
      multipart: true,
    },
    {
      path: `/desk/tickets/${number}/messages`,
      as: cookies.agent,
      table: messages,
      one: { kind: 'reply', body: 'Try again.' },
      other: { body: 'Try once more.' },
      multipart: true,
    },
    {
      path: `/desk/tickets/${number}/messages`,
      as: cookies.agent,
      table: messages,
      one: { kind: 'note', body: 'Try again.' },
      other: { kind: 'reply' },
      multipart: true,
    },
    { path: '/incidents', as: cookies.agent, table: incidents, one: announced, other: { impact: 'major' } },
    {
      path: `/incidents/${id}/updates`,
      as: cookies.agent,
      table: incidentUpdates,
      one: { text },
      other: { text: { ...text, en: 'It works again.' } },
    },
    {
      path: '/invitations',
      as: cookies.admin,
      table: invitations,
      one: { email: 'huda@example.com', role: 'agent', locale: 'ar' },
      other: { role: 'editor' },
    },
    {
      path: '/articles',
      as: cookies.editor,
      table: articles,
      one: { slug: 'zubrowka-refused', problemType: 'payment-processing-failure', audience: 'consumer' },
      other: { slug: 'zubrowka-refunded' },
    },
  ];
  const send = async ({ path, as, multipart }: (typeof kinds)[number], fields: object) => {
    const answer = await desk.ask('POST', path, {
      ...(as && { as }),
      body: multipart ? asForm(fields) : fields,
    });
    return { status: answer.status, made: await answer.text() };
  };
  const inTable = async (table: SQLiteTable) =>
    (await desk.db.select({ count: count() }).from(table))[0]?.count ?? 0;
  const mailed = async () => {
    await desk.lanes.idle();
    return inTable(mails);
  };
  return { kinds, send, inTable, mailed, desk, incident: { id, as: cookies.agent } };
}

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
