import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventsOfTicket } from '../../../../api/events/log.ts';
import { Invalid, NotFound } from '../../../../api/ground/failures.ts';
import { publish } from '../../../../api/models/articles/publications.ts';
import { changeDetails, createArticle } from '../../../../api/models/articles/studio.ts';
import { saveDraft as saveText } from '../../../../api/models/articles/translations.ts';
import { draftOf, saveDraft } from '../../../../api/models/tickets/drafts.ts';
import { ticketNumbered } from '../../../../api/models/tickets/customers.ts';
import { writeAsCustomer } from '../../../../api/models/tickets/messages.ts';
import {
  outgoingOf,
  sendDue,
  sendLater,
  sendNow,
  takeBack,
} from '../../../../api/models/tickets/outgoing.ts';
import { thread } from '../../../../api/models/tickets/thread.ts';
import { keeping } from '../../../../api/privacy/kept.ts';
import { details, words } from '../../articles.ts';
import { freshDesk } from '../../desk.ts';

const says = (body: string) => ({ body, locale: 'en' as const });
const soon = new Date(Date.now() + 600_000);
const later = new Date(soon.getTime() + 1);

async function withTicket() {
  const desk = await freshDesk();
  const own = await desk.ticket();
  const yara = await desk.person('yara');
  const bodies = async () =>
    (await thread(desk.db, own.number, { notes: true })).messages.map(({ body }) => body);
  const keep = (message: Parameters<typeof sendLater>[2]) =>
    sendLater(desk.db, own.number, message, soon, yara);
  return { ...desk, number: own.number, yara, bodies, keep };
}

test('a reply that waits is no message, and goes out once when it is due, whoever sends it', async () => {
  const { db, number, yara, bodies, keep } = await withTicket();
  const file = { name: 'a.png', mediaType: 'image/png', bytes: Buffer.from('a') };
  await saveDraft(
    db,
    number,
    { ...says('Try'), kind: 'reply', seen: null, composed: false, base: null },
    yara,
  );
  await keep({ ...says('Try again, not with 4111 1111 1111 1111.'), leaves: 'solved', uploads: [file] });
  expect(await draftOf(db, number, yara)).toBeNull();
  expect(await sendDue(db)).toBe(0);
  expect(await bodies()).toHaveLength(1);
  expect((await ticketNumbered(db, number)).status).toBe('new');
  expect((await eventsOfTicket(db, number)).map(({ kind }) => kind)).not.toContain('ticket.replied');
  const sent = await Promise.all([sendDue(db, later), sendDue(db, later)]);
  expect(sent.toSorted()).toEqual([0, 1]);
  const { messages } = await thread(db, number, { notes: false });
  expect(messages.at(-1)).toMatchObject({
    body: 'Try again, not with \u2068•••• 1111\u2069.',
    removed: [{ kind: 'pan', count: 1 }],
    authorId: yara.id,
    attachments: [{ name: 'a.png' }],
  });
  expect(await ticketNumbered(db, number)).toMatchObject({ status: 'solved', assignee: yara.id });
  expect(await outgoingOf(db, number)).toEqual([]);
});

test('its author takes it back and has it as a draft; once it went out nobody can', async () => {
  const { db, person, number, yara, bodies, keep } = await withTicket();
  const id = await keep(says('Too early.'));
  await expect(takeBack(db, number, id, await person('omar'))).rejects.toThrow(NotFound);
  await takeBack(db, number, id, yara);
  expect(await draftOf(db, number, yara)).toMatchObject({ kind: 'reply', body: 'Too early.' });
  expect(await sendDue(db, later)).toBe(0);
  const other = await keep(says('Now.'));
  expect(await sendDue(db, later)).toBe(1);
  await expect(takeBack(db, number, other, yara)).rejects.toThrow(NotFound);
  expect(await bodies()).toContain('Now.');
});

test('the same sent twice under one key waits once', async () => {
  const { db, number, keep } = await withTicket();
  const message = { ...says('Once.'), draftKey: randomUUID() };
  const ids = await Promise.all([keep(message), keep(message)]);
  expect(new Set(ids).size).toBe(1);
  expect(await outgoingOf(db, number)).toHaveLength(1);
});

test('what somebody else has written meanwhile holds it, until its author sends it all the same', async () => {
  const { db, number, yara, bodies, keep } = await withTicket();
  const seen = (await thread(db, number, { notes: true })).messages.at(-1)?.id;
  const id = await keep({ ...says('Is it the same today?'), seen });
  await writeAsCustomer(db, number, says('It works again.'));
  expect(await sendDue(db, later)).toBe(0);
  expect(await outgoingOf(db, number)).toMatchObject([{ id, heldAt: expect.any(Date) }]);
  expect(await bodies()).not.toContain('Is it the same today?');
  await sendNow(db, number, id, yara);
  expect(await sendDue(db, later)).toBe(1);
  expect(await bodies()).toContain('Is it the same today?');
});

test('what leads to an article that customers see no more is held, its author is told, and nobody sends it as it is', async () => {
  const { db, number, yara, bodies, keep } = await withTicket();
  await createArticle(db, 'inside', details, yara);
  await saveText(db, { slug: 'inside', locale: 'en', version: 0 }, words('Inside'), yara);
  await publish(db, 'inside', 'en', { ...yara, role: 'editor' });
  const id = await keep(says('See https://h.example/en/articles/inside'));
  await changeDetails(db, 'inside', { audience: 'staff' }, yara);
  expect(await sendDue(db, later)).toBe(0);
  expect(await outgoingOf(db, number)).toMatchObject([{ id, heldAt: expect.any(Date), hidden: true }]);
  const told = (await eventsOfTicket(db, number)).find(({ kind }) => kind === 'ticket.held');
  expect(told).toMatchObject({ actor: null, data: { whom: yara.id } });
  await expect(sendNow(db, number, id, yara)).rejects.toThrow(Invalid);
  expect(await sendDue(db, later)).toBe(0);
  expect(await bodies()).toHaveLength(1);
  await takeBack(db, number, id, yara);
  expect(await draftOf(db, number, yara)).toMatchObject({ body: expect.stringContaining('inside') });
});

test('taken back, a reply is a draft with what its macros do, and with its marks', async () => {
  const { db, number, yara, keep } = await withTicket();
  const also = { macros: [3], priority: 'high', assign: 'me', followUp: '2031-01-05' } as const;
  const body = 'The code is 481516';
  const marked = { keeps: ['481516'], kept: keeping([], ['481516']) };
  const id = await keep({ ...says(body), ...marked, also: { ...also, macros: [3] }, leaves: 'solved' });
  await takeBack(db, number, id, yara);
  const draft = await draftOf(db, number, yara);
  expect(draft).toMatchObject({ body, keeps: ['481516'], also: { ...also, status: 'solved' } });
  const plain = await keep({ ...says('Alone'), leaves: 'solved' });
  await takeBack(db, number, plain, yara);
  expect(await draftOf(db, number, yara)).toMatchObject({ body: 'Alone', keeps: [], also: null });
});
